//! Text to tokens.

use super::{ExprError, MAX_BYTES};

/// A token and the byte offset where it begins.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token<'t> {
    pub(crate) at: usize,
    pub(crate) kind: TokenKind<'t>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum TokenKind<'t> {
    /// `${name}`
    Reference(&'t str),
    /// A function's name, or `and`, `or`, `div`, `mod`.
    Name(&'t str),
    Text(&'t str),
    Number(f64),
    /// `.`
    Dot,
    /// `..`
    Parent,
    /// One of `= != < <= > >= + - * ( ) ,`
    Symbol(&'t str),
    End,
}

/// All tokens, the last of them `End`.
pub(crate) fn tokens(text: &str) -> Result<Vec<Token<'_>>, ExprError> {
    if text.len() > MAX_BYTES {
        return Err(ExprError::new(0, "too-long", format!("expression longer than {MAX_BYTES} bytes")));
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let Some(first) = rest.chars().next() else { break };
        if matches!(first, ' ' | '\t' | '\n' | '\r') {
            at += 1;
            continue;
        }
        let (kind, length) = token(rest, first).map_err(|detail| ExprError::new(at, "syntax", detail))?;
        found.push(Token { at, kind });
        at += length;
    }
    found.push(Token { at: text.len(), kind: TokenKind::End });
    Ok(found)
}

/// The token at the start of `rest` and its length in bytes.
fn token(rest: &str, first: char) -> Result<(TokenKind<'_>, usize), String> {
    match first {
        '$' => reference(rest),
        '\'' | '"' => quoted(rest, first),
        '0'..='9' => number(rest),
        '.' if rest.get(1..).is_some_and(|after| after.starts_with(|next: char| next.is_ascii_digit())) => number(rest),
        '.' if rest.starts_with("..") => Ok((TokenKind::Parent, 2)),
        '.' => Ok((TokenKind::Dot, 1)),
        'a'..='z' | 'A'..='Z' | '_' => {
            let name = span(rest, |next| next.is_ascii_alphanumeric() || next == '_' || next == '-');
            Ok((TokenKind::Name(name), name.len()))
        }
        _ => ["!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "(", ")", ","]
            .into_iter()
            .find(|symbol| rest.starts_with(symbol))
            .map(|symbol| (TokenKind::Symbol(symbol), symbol.len()))
            .ok_or_else(|| format!("unexpected character {first:?}")),
    }
}

fn span(rest: &str, belongs: impl Fn(char) -> bool) -> &str {
    let end = rest.find(|next| !belongs(next)).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

fn reference(rest: &str) -> Result<(TokenKind<'_>, usize), String> {
    let inner = rest.strip_prefix("${").ok_or("expected ${question}")?;
    let name = span(inner, |next| next.is_ascii_alphanumeric() || next == '_');
    if name.is_empty() || !inner.get(name.len()..).is_some_and(|after| after.starts_with('}')) {
        return Err("expected ${question}".into());
    }
    Ok((TokenKind::Reference(name), name.len() + 3))
}

fn quoted(rest: &str, quote: char) -> Result<(TokenKind<'_>, usize), String> {
    let inner = rest.get(1..).unwrap_or_default();
    let text = span(inner, |next| next != quote);
    if text.len() == inner.len() {
        return Err("text without a closing quote".into());
    }
    Ok((TokenKind::Text(text), text.len() + 2))
}

fn number(rest: &str) -> Result<(TokenKind<'_>, usize), String> {
    let digits = span(rest, |next| next.is_ascii_digit() || next == '.');
    let value = digits.parse().map_err(|_| format!("{digits} is not a number"))?;
    Ok((TokenKind::Number(value), digits.len()))
}
