//! Pushover's sounds.

use integrations_runtime::Choices;

/// What a device plays when a notification comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Choices)]
#[allow(missing_docs, reason = "a sound says more than words")]
pub enum Sound {
    #[choice(title = "Pushover (default)")]
    Pushover,
    Bike,
    Bugle,
    #[choice(value = "cashregister")]
    CashRegister,
    Classical,
    Cosmic,
    Falling,
    Gamelan,
    Incoming,
    Intermission,
    Magic,
    Mechanical,
    #[choice(value = "pianobar")]
    PianoBar,
    Siren,
    #[choice(value = "spacealarm")]
    SpaceAlarm,
    #[choice(value = "tugboat")]
    TugBoat,
    #[choice(title = "Alien alarm (long)")]
    Alien,
    #[choice(title = "Climb (long)")]
    Climb,
    #[choice(title = "Persistent (long)")]
    Persistent,
    #[choice(title = "Pushover echo (long)")]
    Echo,
    #[choice(value = "updown", title = "Up down (long)")]
    UpDown,
    #[choice(value = "none", title = "None (silent)")]
    Silent,
}
