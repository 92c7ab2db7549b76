//! A declaration that names itself: in state, in a prop's type, in defaults and checks.
// checklist: 14, 16

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Integration, PropValue, Record};

/// Recursive.
#[derive(Integration)]
#[integration(validate = Self::whole)]
#[events()]
pub struct Node<T: PropValue> {
    #[prop(default = Self::START, validate = Self::depth)]
    depth: u8,
    #[prop]
    kind: Option<<Self as Kinded>::Kind>,
    #[prop]
    item: Option<T>,
    parent: Option<Box<Self>>,
    children: Vec<Self>,
    #[expect(clippy::use_self, reason = "both ways are written")]
    by_name: Option<Box<Node<T>>>,
}

impl<T: PropValue> Node<T> {
    const START: u8 = 3;

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "a check of a number takes what the accessor gives"
    )]
    const fn depth(depth: &u8) -> Result<(), &'static str> {
        if *depth > 9 { Err("is deep") } else { Ok(()) }
    }

    fn whole(record: &Record<Self>) -> Result<(), String> {
        if record.depth() == &0 { Err("has no depth".to_owned()) } else { Ok(()) }
    }

    /// How many are above.
    pub fn above(&self) -> usize {
        let by_name = self.by_name.as_ref().map_or(0, |node| node.above());
        by_name + self.children.len() + self.parent.as_ref().map_or(0, |parent| parent.above() + 1)
    }
}

/// Has kinds.
pub trait Kinded {
    /// Of this type.
    type Kind;
}

impl<T: PropValue> Kinded for Node<T> {
    type Kind = Kind;
}

/// Kinds.
#[derive(Clone, Choices, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Leaf.
    Leaf,
}

fn main() {
    let mut record = Record::<Node<String>>::new();
    record.set_kind(Kind::Leaf);
    record.set_item("x".to_owned());
    assert_eq!((record.depth(), record.kind(), record.item()), (&3, Some(&Kind::Leaf), Some("x")));
    assert!(record.config().is_ok_and(|config| config.above() == 0));
}
