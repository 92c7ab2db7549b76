//! Declarations that are seen less than their neighbours, and types that are.
// checklist: 23

#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, unused)]
#![deny(refining_impl_trait, rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(missing_docs, non_local_definitions, unexpected_cfgs, unreachable_pub, unused_qualifications)]

pub mod outer {
    //! Outer.

    pub mod inner {
        //! Inner.

        use integrations_runtime::{Choices, Integration};

        /// Seen in the crate.
        #[derive(Integration)]
        pub(crate) struct InCrate {
            #[prop]
            pub(super) url: Option<String>,
        }

        /// Seen in the outer module.
        #[derive(Integration)]
        pub(super) struct InOuter {
            #[prop(default = Private::A)]
            private: Private,
            #[prop]
            pub(in crate::outer) shown: Option<String>,
        }

        #[derive(Clone, Choices)]
        enum Private {
            A,
            B,
        }

        /// Seen everywhere, with runtime state of a type that is not.
        #[derive(Integration)]
        pub struct Everywhere {
            /// Shown.
            #[prop]
            pub shown: Option<String>,
            #[allow(dead_code)]
            cache: Cache,
        }

        #[derive(Default)]
        struct Cache;
    }

    /// Uses what it sees.
    #[must_use]
    pub fn used() -> bool {
        use integrations_runtime::Record;
        let private = Record::<inner::InOuter>::new();
        private.shown().is_none() && Record::<inner::InCrate>::new().url().is_none()
    }
}

fn main() {
    assert!(outer::used());
}
