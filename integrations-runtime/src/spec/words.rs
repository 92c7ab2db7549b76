//! The words of the metadata: each an enum, with its spelling in declarations, stores and JSON.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[non_exhaustive]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $word)] $variant),* }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word in declarations, stores and JSON.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The one of that word.
            pub fn find(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.as_str() == word)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// Where a product lists an integration.
    Category {
        /// Sends messages to a chat.
        Chat = "chat",
        /// Builds, tests or deploys.
        Ci = "ci",
        /// None of the others.
        Common = "common",
        /// Keeps the issues.
        IssueTracker = "issue_tracker",
        /// Watches what runs.
        Monitoring = "monitoring",
        /// Keeps the wiki.
        ThirdPartyWiki = "third_party_wiki",
    }
}

words! {
    /// Where an integration can be set up.
    Level {
        /// For one project.
        Project = "project",
        /// For a group and what is in it.
        Group = "group",
        /// For the whole instance.
        Instance = "instance",
    }
}

words! {
    /// How a form draws a field.
    FieldType {
        /// One line of text.
        Text = "text",
        /// Several lines of text.
        Textarea = "textarea",
        /// Text that is not shown.
        Password = "password",
        /// A box to tick.
        Checkbox = "checkbox",
        /// A number.
        Number = "number",
        /// One of a set.
        Select = "select",
        /// A list; with choices, several of a set.
        StringArray = "string_array",
    }
}

words! {
    /// Where a prop's value is stored.
    StorageKind {
        /// Among the properties, in one JSON object: [`Record::properties`](crate::Record::properties).
        Properties = "properties",
        /// Apart from them, in a column of its own: [`Record::data_fields`](crate::Record::data_fields).
        DataFields = "data_fields",
    }
}

words! {
    /// The type of a column. It follows from the value's: see [`PropValue::COLUMN`](crate::PropValue::COLUMN).
    ColumnType {
        /// Text, and whatever is stored as a string: URLs, choices, dates.
        Text = "text",
        /// A whole number of up to 64 bits.
        Integer = "integer",
        /// A floating-point number of up to 64 bits. JSON has no infinities and no NaN: a record gives these as a string,
        /// their name.
        Real = "real",
        /// True or false.
        Boolean = "boolean",
        /// A JSON document: lists, maps and JSON values.
        Json = "json",
    }
}

impl StorageKind {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
    pub(super) fn is_usual(&self) -> bool {
        *self == Self::Properties
    }
}
