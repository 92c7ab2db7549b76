// checklist: 51, 55
use integrations_runtime::{Choices, Integration, Record};

#[derive(Clone, Choices)]
enum Sound {
    Bell,
}

#[derive(Integration)]
struct FooBar {
    #[prop(default = Sound::)]
    sound: Sound,
}

fn edit(record: &mut Record<FooBar>) -> &Sound {
    record.set_sound(Sound::Bell);
    record.restore(FooBar::SOUND);
    record.sound()
}

fn main() {}
