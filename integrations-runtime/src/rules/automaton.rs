//! A pattern as a DFA, with the feature `regex`: `regex-syntax` reads it, and `regex-automata` builds the DFA.
//!
//! It means what `regex-lite` takes it for: classes and word boundaries of ASCII, folding of ASCII, `.` and negated classes
//! of whole characters. So what is parsed is given that meaning here, and not by `regex-syntax`, which would give it
//! Unicode's.

use regex_automata::dfa::{Automaton as _, StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::{Input, MatchKind};
use regex_syntax::ast::{
    self, AssertionKind, Ast, ClassSet, ClassSetItem, Flag, GroupKind, RepetitionKind, RepetitionRange,
};
use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, Look, Repetition};

/// The most bytes that a DFA may take, and the most that its making may: where it needs more, `regex-lite` matches.
const LARGEST: usize = 1 << 18;

/// A DFA that says whether a text has a match.
pub(super) struct Automaton(dense::DFA<Vec<u32>>);

impl Automaton {
    /// Of a pattern that `regex-lite` takes; `None` where it has what is not translated, or would be too large.
    pub(super) fn new(pattern: &str) -> Option<Self> {
        let ast = ast::parse::Parser::new().parse(pattern).ok()?;
        let meant = Meaning::default().of(&ast)?;
        let nfa = thompson::Compiler::new()
            .configure(thompson::Config::new().nfa_size_limit(Some(LARGEST)))
            .build_from_hir(&meant)
            .ok()?;
        let config = dense::Config::new()
            .match_kind(MatchKind::All)
            .start_kind(StartKind::Unanchored)
            .dfa_size_limit(Some(LARGEST))
            .determinize_size_limit(Some(LARGEST));
        dense::Builder::new().configure(config).build_from_nfa(&nfa).ok().map(Self)
    }

    /// Whether it matches somewhere; `None` where the DFA cannot say.
    pub(super) fn is_match(&self, text: &str) -> Option<bool> {
        self.0.try_search_fwd(&Input::new(text).earliest(true)).ok().map(|found| found.is_some())
    }
}

/// The flags that stand where a part of the pattern is. `U` does not matter to whether there is a match, and `u` not to
/// `regex-lite`.
#[expect(clippy::struct_excessive_bools, reason = "flags")]
#[derive(Clone, Copy, Default)]
struct Meaning {
    folds: bool,
    lines: bool,
    any: bool,
    crlf: bool,
}

impl Meaning {
    /// What a part means; `None` where it is left to `regex-lite`. Flags that it sets hold for what follows.
    fn of(&mut self, part: &Ast) -> Option<Hir> {
        Some(match part {
            Ast::Empty(_) => Hir::empty(),
            Ast::Flags(set) => {
                *self = self.with(&set.flags)?;
                Hir::empty()
            }
            Ast::Literal(literal) => self.class(false, &[one(literal.c)]),
            Ast::Dot(_) => Hir::class(Class::Unicode(self.dot())),
            Ast::Assertion(assertion) => Hir::look(self.look(&assertion.kind)),
            Ast::ClassPerl(class) => Hir::class(Class::Unicode(perl(class))),
            Ast::ClassBracketed(class) => self.class(class.negated, &ranges(&class.kind)?),
            Ast::Repetition(repetition) => self.repeated(repetition)?,
            Ast::Group(group) => self.group(group)?,
            Ast::Concat(concat) => Hir::concat(self.each(&concat.asts)?),
            Ast::Alternation(alternation) => Hir::alternation(self.each(&alternation.asts)?),
            Ast::ClassUnicode(_) => return None,
        })
    }

    fn each(&mut self, parts: &[Ast]) -> Option<Vec<Hir>> {
        parts.iter().map(|part| self.of(part)).collect()
    }

    /// What a group sets holds in it alone.
    fn group(self, group: &ast::Group) -> Option<Hir> {
        let mut within = match &group.kind {
            GroupKind::NonCapturing(flags) => self.with(flags)?,
            GroupKind::CaptureIndex(_) | GroupKind::CaptureName { .. } => self,
        };
        within.of(&group.ast)
    }

    /// With `x`, both crates have their own idea of white space.
    fn with(mut self, flags: &ast::Flags) -> Option<Self> {
        for (flag, set) in [
            (Flag::CaseInsensitive, &mut self.folds),
            (Flag::MultiLine, &mut self.lines),
            (Flag::DotMatchesNewLine, &mut self.any),
            (Flag::CRLF, &mut self.crlf),
        ] {
            *set = flags.flag_state(flag).unwrap_or(*set);
        }
        flags.flag_state(Flag::IgnoreWhitespace).is_none().then_some(self)
    }

    fn repeated(mut self, repetition: &ast::Repetition) -> Option<Hir> {
        let (min, max) = match repetition.op.kind {
            RepetitionKind::ZeroOrOne => (0, Some(1)),
            RepetitionKind::ZeroOrMore => (0, None),
            RepetitionKind::OneOrMore => (1, None),
            RepetitionKind::Range(RepetitionRange::Exactly(times)) => (times, Some(times)),
            RepetitionKind::Range(RepetitionRange::AtLeast(min)) => (min, None),
            RepetitionKind::Range(RepetitionRange::Bounded(min, max)) => (min, Some(max)),
        };
        let sub = Box::new(self.of(&repetition.ast)?);
        Some(Hir::repetition(Repetition { min, max, greedy: true, sub }))
    }

    fn dot(self) -> ClassUnicode {
        let ends: &[char] = match (self.any, self.crlf) {
            (true, _) => &[],
            (false, true) => &['\n', '\r'],
            (false, false) => &['\n'],
        };
        let mut class = ClassUnicode::new(ends.iter().copied().map(one));
        class.negate();
        class
    }

    fn look(self, kind: &AssertionKind) -> Look {
        match (kind, self.lines, self.crlf) {
            (AssertionKind::StartText, ..) | (AssertionKind::StartLine, false, _) => Look::Start,
            (AssertionKind::EndText, ..) | (AssertionKind::EndLine, false, _) => Look::End,
            (AssertionKind::StartLine, true, false) => Look::StartLF,
            (AssertionKind::EndLine, true, false) => Look::EndLF,
            (AssertionKind::StartLine, true, true) => Look::StartCRLF,
            (AssertionKind::EndLine, true, true) => Look::EndCRLF,
            (AssertionKind::WordBoundary, ..) => Look::WordAscii,
            (AssertionKind::NotWordBoundary, ..) => Look::WordAsciiNegate,
            (AssertionKind::WordBoundaryStart | AssertionKind::WordBoundaryStartAngle, ..) => {
                Look::WordStartAscii
            }
            (AssertionKind::WordBoundaryEnd | AssertionKind::WordBoundaryEndAngle, ..) => Look::WordEndAscii,
            (AssertionKind::WordBoundaryStartHalf, ..) => Look::WordStartHalfAscii,
            (AssertionKind::WordBoundaryEndHalf, ..) => Look::WordEndHalfAscii,
        }
    }

    /// Folded first, and negated then.
    fn class(self, negated: bool, ranges: &[ClassUnicodeRange]) -> Hir {
        let mut class = ClassUnicode::new(ranges.iter().copied());
        if self.folds {
            let folded: Vec<_> = class.ranges().iter().copied().filter_map(folded).collect();
            for range in folded {
                class.push(range);
            }
        }
        if negated {
            class.negate();
        }
        Hir::class(Class::Unicode(class))
    }
}

fn one(character: char) -> ClassUnicodeRange {
    ClassUnicodeRange::new(character, character)
}

/// The letters of a range in the other case: the small ones, and only where there are none the capital ones, as
/// `regex-lite` has it.
fn folded(range: ClassUnicodeRange) -> Option<ClassUnicodeRange> {
    let within = |least: char, greatest: char| {
        let (start, end) = (range.start().max(least), range.end().min(greatest));
        (start <= end).then_some((start, end))
    };
    let small = within('a', 'z').map(|(start, end)| (start.to_ascii_uppercase(), end.to_ascii_uppercase()));
    let capital =
        || within('A', 'Z').map(|(start, end)| (start.to_ascii_lowercase(), end.to_ascii_lowercase()));
    small.or_else(capital).map(|(start, end)| ClassUnicodeRange::new(start, end))
}

fn perl(class: &ast::ClassPerl) -> ClassUnicode {
    let ranges: &[(char, char)] = match class.kind {
        ast::ClassPerlKind::Digit => &[('0', '9')],
        ast::ClassPerlKind::Space => &[('\t', '\r'), (' ', ' ')],
        ast::ClassPerlKind::Word => &[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')],
    };
    let mut of = ClassUnicode::new(ranges.iter().map(|(start, end)| ClassUnicodeRange::new(*start, *end)));
    if class.negated {
        of.negate();
    }
    of
}

/// What stands in a class.
fn ranges(class: &ClassSet) -> Option<Vec<ClassUnicodeRange>> {
    let mut all = Vec::new();
    match class {
        ClassSet::Item(item) => add(item, &mut all)?,
        ClassSet::BinaryOp(_) => return None,
    }
    Some(all)
}

fn add(item: &ClassSetItem, all: &mut Vec<ClassUnicodeRange>) -> Option<()> {
    match item {
        ClassSetItem::Empty(_) => {}
        ClassSetItem::Literal(literal) => all.push(one(literal.c)),
        ClassSetItem::Range(range) => all.push(ClassUnicodeRange::new(range.start.c, range.end.c)),
        ClassSetItem::Perl(class) => all.extend(perl(class).ranges()),
        ClassSetItem::Union(union) => union.items.iter().try_for_each(|item| add(item, all))?,
        ClassSetItem::Ascii(_) | ClassSetItem::Unicode(_) | ClassSetItem::Bracketed(_) => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests;
