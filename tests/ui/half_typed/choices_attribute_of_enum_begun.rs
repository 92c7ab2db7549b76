// checklist: 51, 55
use integrations_runtime::{Choices, Integration, Record};

#[derive(Clone, Choices)]
#[choices(crat)]
enum Sound {
    Bell,
    Horn,
}

#[derive(Integration)]
struct FooBar {
    #[prop(default = Sound::Bell)]
    sound: Sound,
    #[prop]
    sounds: Vec<Sound>,
    #[prop(show_if(sound = Sound::Horn))]
    other: Option<Sound>,
}

fn edit(record: &mut Record<FooBar>) -> &Sound {
    record.set_sound(Sound::Horn);
    record.set_sounds(vec![Sound::Bell]);
    assert!(record.other().is_none() && Sound::CHOICES.len() == 2);
    record.sound()
}

fn main() {}
