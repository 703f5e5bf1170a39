//! Each method writes exactly the parameters that it was given.

use serde_json::Value;

use crate::{
    codec::Params,
    data::{methods, text},
    generated::methods::METHODS,
    sample::Sampler,
};

#[test]
fn with_all_parameters() {
    for choice in 0..28 {
        check(&Sampler::full(choice));
    }
}

#[test]
fn with_only_what_is_required() {
    check(&Sampler::required(0));
}

fn check(sampler: &Sampler) {
    for ((name, build), method) in METHODS.iter().zip(methods()) {
        let params = sampler.params(method);
        let built = build(&Params(params.clone()));
        assert_eq!(built.body, Value::Object(params), "{name}");
        assert_eq!(built.call.name(), text(method, "name"));
        let chat = built
            .call
            .chat()
            .map(|chat| serde_json::to_value(chat).expect("a chat id"));
        assert_eq!(chat.as_ref(), built.body.get("chat_id"), "{name}");
    }
}

#[test]
fn a_call_is_addressed_to_another_chat() {
    for ((name, build), method) in METHODS.iter().zip(methods()) {
        let mut call = build(&Params(Sampler::full(0).params(method))).call;
        let has_chat = call.chat().is_some();
        assert_eq!(call.set_chat((-1009).into()), has_chat, "{name}");
        assert_eq!(
            call.chat().and_then(chappe_core::ChatId::id),
            has_chat.then_some(-1009)
        );
    }
}
