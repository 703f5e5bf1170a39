use chappe::prelude::*;

#[derive(CallbackData)]
struct Weights {
    weight: f64, //~ `f64` can't be packed into callback data
}
