//! The peers: one place for their versions.

/// A crate that is measured beside ours.
#[derive(Clone, Copy)]
pub struct Peer {
    /// Its name.
    pub name: &'static str,
    /// The version that is built: the newest. A test holds it against `Cargo.lock`.
    pub version: &'static str,
    features: &'static str,
}

const fn peer(name: &'static str, version: &'static str, features: &'static str) -> Peer {
    Peer { name, version, features }
}

/// Serde, whose derives are a peer too.
pub const SERDE: Peer = peer("serde", "1.0.229", "\"derive\"");
/// What all sides read and write JSON with.
pub const SERDE_JSON: Peer = peer("serde_json", "1.0.154", "\"float_roundtrip\"");
/// Rules by a derive.
pub const GARDE: Peer = peer("garde", "0.23.0", "\"derive\", \"regex\"");
/// Garde as the table of dependencies has it: with its derive, and no more.
pub const GARDE_ALONE: Peer = peer("garde", "0.23.0", "\"derive\"");
/// Rules by a derive.
pub const VALIDATOR: Peer = peer("validator", "0.21.0", "\"derive\"");
/// JSON Schemas by a derive.
pub const SCHEMARS: Peer = peer("schemars", "1.2.3", "\"url2\"");
/// Getters and setters by a derive.
pub const GETSET: Peer = peer("getset", "0.1.7", "");
/// The type of a URL that all sides hold.
pub const URL: Peer = peer("url", "2.5.8", "\"serde\"");

/// Each of them.
pub const PEERS: [Peer; 7] = [SERDE, SERDE_JSON, GARDE, VALIDATOR, SCHEMARS, GETSET, URL];

/// What does in parts what ours does.
pub const STACK: [Peer; 6] = [SERDE, SERDE_JSON, URL, GARDE, SCHEMARS, GETSET];

/// The lines of a manifest that ask for some of them, and for no other version.
pub fn lines(peers: &[Peer]) -> String {
    let line = |Peer { name, version, features }: &Peer| {
        format!("{name} = {{ version = \"={version}\", features = [{features}] }}\n")
    };
    peers.iter().map(line).collect()
}
