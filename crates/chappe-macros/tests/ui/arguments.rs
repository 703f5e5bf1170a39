use chappe::prelude::*;

struct Tone;

#[derive(Commands)]
enum Command {
    /// Says it
    Say {
        tone: Tone, //~ the trait bound `Tone: FromStr` is not satisfied
    },
}
