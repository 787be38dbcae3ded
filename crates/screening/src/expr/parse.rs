//! Tokens to a tree with places. XPath's order of binding: `or`, `and`, `= !=`, `< <= > >=`, `+ -`, `* div mod`, minus.

use super::token::{Token, TokenKind, tokens};
use super::{Arithmetic, Comparison, ExprError, MAX_DEPTH};

/// A part of the tree; `at` is the byte offset of the token that makes it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    pub(crate) at: usize,
    pub(crate) kind: NodeKind,
    height: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NodeKind {
    Reference(String),
    /// A name alone: a column of the choice in a `choice_filter`.
    Column(String),
    Dot,
    /// `..`: what stands around, for `position(..)`.
    Parent,
    Text(String),
    Number(f64),
    Call(String, Vec<Node>),
    And(Vec<Node>),
    Or(Vec<Node>),
    /// `negated` makes `!=` out of `=`.
    Compare {
        comparison: Comparison,
        negated: bool,
        pair: Box<[Node; 2]>,
    },
    Arithmetic(Arithmetic, Box<[Node; 2]>),
}

/// Parses one whole expression.
pub(crate) fn parse(text: &str) -> Result<Node, ExprError> {
    let tokens = tokens(text)?;
    let mut parser = Parser { tokens: &tokens, next: 0, depth: 0 };
    let node = parser.or()?;
    match parser.peek().kind {
        TokenKind::End => Ok(node),
        _ => Err(parser.unexpected("an operator or the end")),
    }
}

struct Parser<'t> {
    tokens: &'t [Token<'t>],
    next: usize,
    depth: usize,
}

const END: Token<'static> = Token { at: 0, kind: TokenKind::End };

impl<'t> Parser<'t> {
    fn peek(&self) -> &Token<'t> {
        // The last token is `End` and is never stepped over.
        self.tokens.get(self.next).or(self.tokens.last()).unwrap_or(&END)
    }

    fn take(&mut self) -> Token<'t> {
        let token = self.peek().clone();
        self.next += 1;
        token
    }

    fn accept(&mut self, wanted: TokenKind) -> Option<usize> {
        let token = self.peek();
        let at = token.at;
        (token.kind == wanted).then(|| {
            self.next += 1;
            at
        })
    }

    fn unexpected(&self, expected: &str) -> ExprError {
        ExprError::new(self.peek().at, "syntax", format!("expected {expected}"))
    }

    fn node(&self, at: usize, kind: NodeKind) -> Result<Node, ExprError> {
        let height = 1 + kind.children().map(|child| child.height).max().unwrap_or(0);
        if height > MAX_DEPTH { Err(too_deep(at)) } else { Ok(Node { at, kind, height }) }
    }

    fn or(&mut self) -> Result<Node, ExprError> {
        self.chain("or", Self::and, NodeKind::Or)
    }

    fn and(&mut self) -> Result<Node, ExprError> {
        self.chain("and", Self::equality, NodeKind::And)
    }

    fn chain(
        &mut self,
        word: &str,
        part: fn(&mut Self) -> Result<Node, ExprError>,
        make: fn(Vec<Node>) -> NodeKind,
    ) -> Result<Node, ExprError> {
        let first = part(self)?;
        let mut parts = vec![first];
        let mut place = None;
        while let Some(at) = self.accept(TokenKind::Name(word)) {
            place.get_or_insert(at);
            parts.push(part(self)?);
        }
        match (place, parts.pop()) {
            (None, Some(only)) => Ok(only),
            (Some(at), Some(last)) => {
                parts.push(last);
                self.node(at, make(parts))
            }
            (_, None) => Err(self.unexpected("a condition")),
        }
    }

    fn equality(&mut self) -> Result<Node, ExprError> {
        let mut left = self.relation()?;
        loop {
            let at = self.peek().at;
            let negated = match self.peek().kind {
                TokenKind::Symbol("=") => false,
                TokenKind::Symbol("!=") => true,
                _ => return Ok(left),
            };
            self.take();
            let pair = Box::new([left, self.relation()?]);
            left = self.node(at, NodeKind::Compare { comparison: Comparison::Equal, negated, pair })?;
        }
    }

    fn relation(&mut self) -> Result<Node, ExprError> {
        let mut left = self.sum()?;
        loop {
            let at = self.peek().at;
            let (comparison, swapped) = match self.peek().kind {
                TokenKind::Symbol("<") => (Comparison::Less, false),
                TokenKind::Symbol("<=") => (Comparison::LessOrEqual, false),
                TokenKind::Symbol(">") => (Comparison::Less, true),
                TokenKind::Symbol(">=") => (Comparison::LessOrEqual, true),
                _ => return Ok(left),
            };
            self.take();
            let right = self.sum()?;
            let pair = Box::new(if swapped { [right, left] } else { [left, right] });
            left = self.node(at, NodeKind::Compare { comparison, negated: false, pair })?;
        }
    }

    fn sum(&mut self) -> Result<Node, ExprError> {
        let mut left = self.product()?;
        loop {
            let operator = match self.peek().kind {
                TokenKind::Symbol("+") => Arithmetic::Plus,
                TokenKind::Symbol("-") => Arithmetic::Minus,
                _ => return Ok(left),
            };
            let at = self.take().at;
            let right = self.product()?;
            left = self.node(at, NodeKind::Arithmetic(operator, Box::new([left, right])))?;
        }
    }

    fn product(&mut self) -> Result<Node, ExprError> {
        let mut left = self.unary()?;
        loop {
            let operator = match self.peek().kind {
                TokenKind::Symbol("*") => Arithmetic::Times,
                TokenKind::Name("div") => Arithmetic::Div,
                TokenKind::Name("mod") => Arithmetic::Mod,
                _ => return Ok(left),
            };
            let at = self.take().at;
            let right = self.unary()?;
            left = self.node(at, NodeKind::Arithmetic(operator, Box::new([left, right])))?;
        }
    }

    fn unary(&mut self) -> Result<Node, ExprError> {
        let at = self.peek().at;
        if self.depth >= MAX_DEPTH {
            return Err(too_deep(at));
        }
        self.depth += 1;
        let node = match self.accept(TokenKind::Symbol("-")) {
            Some(at) => {
                let zero = self.node(at, NodeKind::Number(0.0))?;
                let inner = self.unary()?;
                self.node(at, NodeKind::Arithmetic(Arithmetic::Minus, Box::new([zero, inner])))
            }
            None => self.primary(),
        };
        self.depth -= 1;
        node
    }

    fn primary(&mut self) -> Result<Node, ExprError> {
        let token = self.peek().clone();
        let kind = match token.kind {
            TokenKind::Reference(name) => NodeKind::Reference(name.into()),
            TokenKind::Dot => NodeKind::Dot,
            TokenKind::Parent => NodeKind::Parent,
            TokenKind::Text(text) => NodeKind::Text(text.into()),
            TokenKind::Number(number) => NodeKind::Number(number),
            TokenKind::Symbol("(") => {
                self.take();
                let inner = self.or()?;
                self.close()?;
                return Ok(inner);
            }
            TokenKind::Name(name) => {
                self.take();
                if self.peek().kind != TokenKind::Symbol("(") {
                    return self.node(token.at, NodeKind::Column(name.into()));
                }
                let arguments = self.arguments()?;
                return self.node(token.at, NodeKind::Call(name.into(), arguments));
            }
            TokenKind::Symbol(_) | TokenKind::End => return Err(self.unexpected("a value")),
        };
        self.take();
        self.node(token.at, kind)
    }

    fn arguments(&mut self) -> Result<Vec<Node>, ExprError> {
        self.accept(TokenKind::Symbol("(")).ok_or_else(|| self.unexpected("( after a function's name"))?;
        let mut arguments = Vec::new();
        if self.accept(TokenKind::Symbol(")")).is_some() {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.or()?);
            if self.accept(TokenKind::Symbol(",")).is_none() {
                self.close()?;
                return Ok(arguments);
            }
        }
    }

    fn close(&mut self) -> Result<(), ExprError> {
        self.accept(TokenKind::Symbol(")")).map(|_| ()).ok_or_else(|| self.unexpected(")"))
    }
}

impl NodeKind {
    pub(super) fn children(&self) -> impl Iterator<Item = &Node> {
        let children: &[Node] = match self {
            NodeKind::Reference(_) | NodeKind::Column(_) | NodeKind::Dot | NodeKind::Parent => &[],
            NodeKind::Text(_) | NodeKind::Number(_) => &[],
            NodeKind::Call(_, parts) | NodeKind::And(parts) | NodeKind::Or(parts) => parts,
            NodeKind::Compare { pair, .. } | NodeKind::Arithmetic(_, pair) => pair.as_slice(),
        };
        children.iter()
    }
}

fn too_deep(at: usize) -> ExprError {
    ExprError::new(at, "too-deep", format!("nested more than {MAX_DEPTH} levels"))
}
