mod kinds {
    use integrations_runtime::{Choices, PropValue};

    #[derive(Clone, Choices)]
    enum Kind {
        Bug,
        Wish,
    }

    #[derive(Clone, PropValue)]
    pub struct Kinds(Vec<Kind>);

    impl From<Vec<Kind>> for Kinds {
        fn from(kinds: Vec<Kind>) -> Self {
            Self(kinds)
        }
    }
}

fn main() {}
