//! Text to tokens.

use super::{ExprError, MAX_BYTES};

/// A token and the byte offset where it begins.
#[derive(Debug, Clone, Copy, PartialEq)]
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
    Symbol(Symbol),
    End,
}

/// `= != < <= > >= + - * ( ) ,`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Symbol {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
    Open,
    Close,
    Comma,
}

/// Bytes of an expression for each of its tokens, at least: so few lists of tokens grow while they are read.
const BYTES_A_TOKEN: usize = 4;

/// All tokens, the last of them `End`.
pub(crate) fn tokens(text: &str) -> Result<Vec<Token<'_>>, ExprError> {
    if text.len() > MAX_BYTES {
        return Err(ExprError::new(0, "too-long", format!("expression longer than {MAX_BYTES} bytes")));
    }
    let mut found = Vec::with_capacity(text.len() / BYTES_A_TOKEN + 2);
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
        _ => symbol(rest, first).ok_or_else(|| format!("unexpected character {first:?}")),
    }
}

fn symbol(rest: &str, first: char) -> Option<(TokenKind<'_>, usize)> {
    let equal = rest.as_bytes().get(1) == Some(&b'=');
    let (symbol, length) = match (first, equal) {
        ('!', true) => (Symbol::NotEqual, 2),
        ('<', true) => (Symbol::LessOrEqual, 2),
        ('>', true) => (Symbol::GreaterOrEqual, 2),
        ('=', _) => (Symbol::Equal, 1),
        ('<', _) => (Symbol::Less, 1),
        ('>', _) => (Symbol::Greater, 1),
        ('+', _) => (Symbol::Plus, 1),
        ('-', _) => (Symbol::Minus, 1),
        ('*', _) => (Symbol::Times, 1),
        ('(', _) => (Symbol::Open, 1),
        (')', _) => (Symbol::Close, 1),
        (',', _) => (Symbol::Comma, 1),
        _ => return None,
    };
    Some((TokenKind::Symbol(symbol), length))
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
