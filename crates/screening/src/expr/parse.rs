//! Tokens to a tree with places. XPath's order of binding: `or`, `and`, `= !=`, `< <= > >=`, `+ -`, `* div mod`, minus.

use super::token::{Symbol, Token, TokenKind, tokens};
use super::{Arithmetic, Comparison, ExprError, MAX_DEPTH};

/// A part of the tree; `at` is the byte offset of the token that makes it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node<'t> {
    pub(crate) at: usize,
    pub(crate) kind: NodeKind<'t>,
    height: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NodeKind<'t> {
    Reference(&'t str),
    /// A name alone: a column of the choice in a `choice_filter`.
    Column(&'t str),
    Dot,
    /// `..`: what stands around, for `position(..)`.
    Parent,
    Text(&'t str),
    Number(f64),
    Call(&'t str, Vec<Node<'t>>),
    And(Vec<Node<'t>>),
    Or(Vec<Node<'t>>),
    /// `negated` makes `!=` out of `=`.
    Compare {
        comparison: Comparison,
        negated: bool,
        pair: Box<[Node<'t>; 2]>,
    },
    Arithmetic(Arithmetic, Box<[Node<'t>; 2]>),
}

/// Parses one whole expression.
pub(crate) fn parse(text: &str) -> Result<Node<'_>, ExprError> {
    let tokens = tokens(text)?;
    let mut parser = Parser { tokens: &tokens, next: 0, depth: 0 };
    let node = parser.expression(OR)?;
    match parser.peek().kind {
        TokenKind::End => Ok(node),
        _ => Err(parser.unexpected("an operator or the end")),
    }
}

struct Parser<'p, 't> {
    tokens: &'p [Token<'t>],
    next: usize,
    depth: usize,
}

const END: Token<'static> = Token { at: 0, kind: TokenKind::End };

/// How closely an operator binds.
type Binding = u8;

const OR: Binding = 1;
const AND: Binding = 2;

/// What stands between two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
    Or,
    And,
    Compare { comparison: Comparison, negated: bool, swapped: bool },
    Arithmetic(Arithmetic),
}

impl Operator {
    /// The operator that the token is, and how closely it binds.
    fn of(kind: TokenKind) -> Option<(Operator, Binding)> {
        let compare = |comparison, swapped| Operator::Compare { comparison, negated: false, swapped };
        Some(match kind {
            TokenKind::Name("or") => (Operator::Or, OR),
            TokenKind::Name("and") => (Operator::And, AND),
            TokenKind::Symbol(Symbol::Equal) => (compare(Comparison::Equal, false), 3),
            TokenKind::Symbol(Symbol::NotEqual) => {
                (Operator::Compare { comparison: Comparison::Equal, negated: true, swapped: false }, 3)
            }
            TokenKind::Symbol(Symbol::Less) => (compare(Comparison::Less, false), 4),
            TokenKind::Symbol(Symbol::LessOrEqual) => (compare(Comparison::LessOrEqual, false), 4),
            TokenKind::Symbol(Symbol::Greater) => (compare(Comparison::Less, true), 4),
            TokenKind::Symbol(Symbol::GreaterOrEqual) => (compare(Comparison::LessOrEqual, true), 4),
            TokenKind::Symbol(Symbol::Plus) => (Operator::Arithmetic(Arithmetic::Plus), 5),
            TokenKind::Symbol(Symbol::Minus) => (Operator::Arithmetic(Arithmetic::Minus), 5),
            TokenKind::Symbol(Symbol::Times) => (Operator::Arithmetic(Arithmetic::Times), 6),
            TokenKind::Name("div") => (Operator::Arithmetic(Arithmetic::Div), 6),
            TokenKind::Name("mod") => (Operator::Arithmetic(Arithmetic::Mod), 6),
            _ => return None,
        })
    }
}

impl<'t> Parser<'_, 't> {
    fn peek(&self) -> &Token<'t> {
        // The last token is `End` and is never stepped over.
        self.tokens.get(self.next).or(self.tokens.last()).unwrap_or(&END)
    }

    fn accept(&mut self, wanted: Symbol) -> Option<usize> {
        let token = self.peek();
        let at = token.at;
        (token.kind == TokenKind::Symbol(wanted)).then(|| {
            self.next += 1;
            at
        })
    }

    fn unexpected(&self, expected: &str) -> ExprError {
        ExprError::new(self.peek().at, "syntax", format!("expected {expected}"))
    }

    fn node(&self, at: usize, kind: NodeKind<'t>) -> Result<Node<'t>, ExprError> {
        let height = 1 + kind.children().iter().map(|child| child.height).max().unwrap_or(0);
        if height > MAX_DEPTH { Err(too_deep(at)) } else { Ok(Node { at, kind, height }) }
    }

    /// Parts and the operators between them that bind at least so closely; each takes to its right what binds more closely.
    fn expression(&mut self, least: Binding) -> Result<Node<'t>, ExprError> {
        let mut left = self.unary()?;
        while let Some((operator, binding)) = Operator::of(self.peek().kind).filter(|(_, binding)| *binding >= least) {
            let at = self.peek().at;
            self.next += 1;
            let right = self.expression(binding + 1)?;
            let kind = match operator {
                Operator::Or => NodeKind::Or(self.chain(operator, binding, left, right)?),
                Operator::And => NodeKind::And(self.chain(operator, binding, left, right)?),
                Operator::Compare { comparison, negated, swapped } => {
                    let pair = Box::new(if swapped { [right, left] } else { [left, right] });
                    NodeKind::Compare { comparison, negated, pair }
                }
                Operator::Arithmetic(operator) => NodeKind::Arithmetic(operator, Box::new([left, right])),
            };
            left = self.node(at, kind)?;
        }
        Ok(left)
    }

    /// The two parts and all further ones with the same word between them.
    fn chain(
        &mut self,
        word: Operator,
        binding: Binding,
        left: Node<'t>,
        right: Node<'t>,
    ) -> Result<Vec<Node<'t>>, ExprError> {
        let mut parts = Vec::from([left, right]);
        while Operator::of(self.peek().kind).is_some_and(|(next, _)| next == word) {
            self.next += 1;
            parts.push(self.expression(binding + 1)?);
        }
        Ok(parts)
    }

    fn unary(&mut self) -> Result<Node<'t>, ExprError> {
        let at = self.peek().at;
        if self.depth >= MAX_DEPTH {
            return Err(too_deep(at));
        }
        self.depth += 1;
        let node = match self.accept(Symbol::Minus) {
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

    fn primary(&mut self) -> Result<Node<'t>, ExprError> {
        let Token { at, kind } = *self.peek();
        let kind = match kind {
            TokenKind::Reference(name) => NodeKind::Reference(name),
            TokenKind::Dot => NodeKind::Dot,
            TokenKind::Parent => NodeKind::Parent,
            TokenKind::Text(text) => NodeKind::Text(text),
            TokenKind::Number(number) => NodeKind::Number(number),
            TokenKind::Symbol(Symbol::Open) => {
                self.next += 1;
                let inner = self.expression(OR)?;
                self.close()?;
                return Ok(inner);
            }
            TokenKind::Name(name) => {
                self.next += 1;
                if self.peek().kind != TokenKind::Symbol(Symbol::Open) {
                    return self.node(at, NodeKind::Column(name));
                }
                let arguments = self.arguments()?;
                return self.node(at, NodeKind::Call(name, arguments));
            }
            TokenKind::Symbol(_) | TokenKind::End => return Err(self.unexpected("a value")),
        };
        self.next += 1;
        self.node(at, kind)
    }

    fn arguments(&mut self) -> Result<Vec<Node<'t>>, ExprError> {
        self.accept(Symbol::Open).ok_or_else(|| self.unexpected("( after a function's name"))?;
        let mut arguments = Vec::new();
        if self.accept(Symbol::Close).is_some() {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.expression(OR)?);
            if self.accept(Symbol::Comma).is_none() {
                self.close()?;
                return Ok(arguments);
            }
        }
    }

    fn close(&mut self) -> Result<(), ExprError> {
        self.accept(Symbol::Close).map(|_| ()).ok_or_else(|| self.unexpected(")"))
    }
}

impl<'t> NodeKind<'t> {
    pub(super) fn children(&self) -> &[Node<'t>] {
        match self {
            NodeKind::Reference(_) | NodeKind::Column(_) | NodeKind::Dot | NodeKind::Parent => &[],
            NodeKind::Text(_) | NodeKind::Number(_) => &[],
            NodeKind::Call(_, parts) | NodeKind::And(parts) | NodeKind::Or(parts) => parts,
            NodeKind::Compare { pair, .. } | NodeKind::Arithmetic(_, pair) => pair.as_slice(),
        }
    }
}

fn too_deep(at: usize) -> ExprError {
    ExprError::new(at, "too-deep", format!("nested more than {MAX_DEPTH} levels"))
}
