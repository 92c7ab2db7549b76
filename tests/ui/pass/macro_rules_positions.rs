//! Every kind of fragment of a `macro_rules`, in every place of a declaration, through several macros, with `$crate`.
// checklist: 12, 57

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

use integrations_runtime::{Choices, Events, Integration, PerEvent, PropValue, Props, Record, Secret};

macro_rules! inner {
    ($($tokens:tt)*) => { outer!($($tokens)*); };
}

macro_rules! outer {
    (
        $(#[$outer:meta])* $vis:vis struct $name:ident($category:ident, $level:ident, $section:ident, $custom:literal);
        $default:expr; $block:block; $path:path; $ty:ty; $number:literal; $negative:expr; $check:expr; $event:ident;
        $pattern:literal; $variant:path; $reason:literal; $choice:literal; $steps:path
    ) => {
        $(#[$outer])*
        #[derive(Integration)]
        #[integration(category = $category, levels($level), section($section, title = $custom), section(custom = $custom))]
        #[integration(crate = $crate::runtime, version = 2, migrate($steps))]
        #[events($event, push)]
        $vis struct $name {
            #[prop(default = $default, validate = $check, section = $section)]
            one: $ty,
            #[prop(default = $block, show_if(one = $default))]
            two: $ty,
            #[prop(validate = $path, pattern = $pattern, placeholder = $custom)]
            three: Option<String>,
            #[prop(range(min = $negative, max = $number), required_if(two != $default))]
            four: Option<i64>,
            #[prop(default = $variant)]
            five: Sound,
            #[prop(not_secret = $reason)]
            six_keys: Option<$ty>,
            #[prop(choices = [$choice, ($custom, "b")])]
            seven: Option<String>,
            #[prop(show_if(five in [$variant, Sound::Horn]))]
            eight: Option<String>,
            #[prop(flatten)]
            nine: Room,
            #[prop(per_event)]
            ten: PerEvent<$ty>,
        }
    };
}

mod runtime_at {
    pub(crate) use integrations_runtime as runtime;
}
use runtime_at::runtime;

inner! {
    /// By two macros.
    #[derive(Clone)]
    pub struct Written(chat, project, connection, "more");
    3; { let two = 2; two + 1 }; text; u8; 9; -3; number; note; "^a"; Sound::Bell; "none"; "a"; step
}

const fn text(_: &str) -> Result<(), &'static str> {
    Ok(())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "a check of a number takes what the accessor gives")]
const fn number(_: &u8) -> Result<(), &'static str> {
    Ok(())
}

const fn step(_: &mut runtime::Properties) -> Result<(), &'static str> {
    Ok(())
}

macro_rules! others {
    ($room:ident $sound:ident $happens:ident $name:ident: $inner:ty, $title:literal, $sample:path, $on:literal, $default:ident) => {
        /// A group.
        #[derive(Clone, Props)]
        pub struct $room {
            #[prop(title = $title)]
            topic: Option<$name>,
        }

        /// Choices.
        #[derive(Clone, Choices)]
        pub enum $sound {
            #[choice(title = $title)]
            /// Rings.
            Bell,
            #[choice(value = $title)]
            /// Toots.
            Horn,
        }

        /// Events.
        #[derive(Events)]
        pub enum $happens {
            #[event(title = $title, sample = $sample, default = $on)]
            /// A thing.
            Thing($inner),
        }

        /// A value.
        #[derive(Clone, PropValue)]
        pub struct $name($inner);

        impl From<$inner> for $name {
            fn from(inner: $inner) -> Self {
                Self(inner)
            }
        }

        /// A group of variants.
        #[derive(Props)]
        #[props(title = $title, default = $default)]
        pub enum Variants {
            /// The first.
            $default,
            /// The second.
            Second {
                /// Something.
                #[prop(title = $title)]
                second: Option<$inner>,
            },
        }

        /// Of the others.
        #[derive(Integration)]
        #[events(thing, in = $happens)]
        pub struct Own {
            #[prop(flatten)]
            variants: Variants,
            #[prop]
            password: Option<Secret>,
        }
    };
}

others!(Room Sound Happens Name: String, "Title", String::new, false, First);

fn main() {
    let mut record = Record::<Written>::new();
    record.nine_mut().set_topic(Name("x".to_owned()));
    record.set_note_ten(3);
    assert_eq!((record.one(), record.two(), record.four_changed()), (&3, &3, false));
    assert_eq!(Written::SPEC.sections.len(), 2);
    assert!(Record::<Own>::new().variants().second().is_none());
    assert!(record.config().is_ok_and(|config| config.nine.topic.is_some_and(|name| name.0 == "x")));
}
