//! What depends on what, as `cargo tree` says it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::Fallible;
use crate::commands::{cargo, told};

/// Each crate with those that it depends on, to be built for the target or for the host.
pub struct Tree {
    edges: BTreeMap<String, BTreeSet<String>>,
    root: String,
}

impl Tree {
    /// Of a package, without what only its tests need.
    pub fn of(folder: &Path, package: &str) -> Fallible<Self> {
        let arguments = [
            "tree",
            "-e",
            "normal,build",
            "--no-dedupe",
            "--prefix",
            "depth",
            "--format",
            " {p}",
            "-p",
            package,
        ];
        Self::read(&told(&mut cargo(folder, &arguments))?.0)
    }

    /// From lines of a depth and a name.
    fn read(told: &str) -> Fallible<Self> {
        let mut edges = BTreeMap::<_, BTreeSet<_>>::new();
        let mut above: Vec<String> = Vec::new();
        for line in told.lines() {
            let mut words = line.split_whitespace();
            // Headlines, as `[build-dependencies]`, have no depth of their own.
            let Some(depth) = words.next().and_then(|word| word.parse().ok()) else { continue };
            let name = words.next().ok_or("a line without a name")?;
            above.truncate(depth);
            if let Some(parent) = above.last() {
                edges.entry(parent.clone()).or_default().insert(name.to_owned());
            }
            above.push(name.to_owned());
        }
        let root = above.into_iter().next().ok_or("an empty tree")?;
        Ok(Self { edges, root })
    }

    /// What a crate depends on itself.
    pub fn direct(&self, of: &str) -> impl Iterator<Item = &str> {
        self.edges.get(of).into_iter().flatten().map(String::as_str)
    }

    /// What would not be built if nobody depended on these.
    pub fn brought_by(&self, names: &[&str]) -> BTreeSet<&str> {
        let without = self.reached(names);
        self.reached(&[]).difference(&without).copied().collect()
    }

    /// Every crate that is reached from the root, but through none of these.
    fn reached(&self, passed_over: &[&str]) -> BTreeSet<&str> {
        let mut reached = BTreeSet::new();
        let mut open = vec![self.root.as_str()];
        while let Some(name) = open.pop() {
            if !passed_over.contains(&name) && reached.insert(name) {
                open.extend(self.direct(name));
            }
        }
        reached
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "\
0 ours v0.1.0
1 derive v0.1.0 (proc-macro)
2 syn v3.0.9
3 ident v1.0.0
1 url v2.5.8
2 idna v1.1.0
2 serde v1.0.229
[build-dependencies]
1 serde v1.0.229
";

    #[test]
    fn what_two_bring_is_brought_by_neither() -> Fallible<()> {
        let tree = Tree::read(TOLD)?;
        assert_eq!(tree.direct("ours").collect::<Vec<_>>(), ["derive", "serde", "url"]);
        assert_eq!(tree.brought_by(&["url"]), BTreeSet::from(["idna", "url"]));
        assert_eq!(tree.brought_by(&["idna"]), BTreeSet::from(["idna"]));
        assert_eq!(tree.brought_by(&["derive"]), BTreeSet::from(["derive", "ident", "syn"]));
        Ok(())
    }
}
