//! No file is forgotten: what `visit_files` does not show is not uploaded.

use chappe_core::{Call, InputFile};
use chappe_types::{
    methods::{EditMessageMedia, SendMediaGroup, SendPhoto, SendPoll},
    types::{
        InputMediaPhoto, InputMediaVideo, InputPollOption, InputRichBlockCollage,
        InputRichBlockPhoto, InputRichMessage,
    },
};
use serde_json::Value;

use crate::{
    codec::Params,
    data::{list, methods, text},
    generated::methods::METHODS,
    sample::Sampler,
};

#[test]
fn every_place_of_the_description_is_visited() {
    for choice in 0..28 {
        let sampler = Sampler::full(choice);
        for ((name, build), method) in METHODS.iter().zip(methods()) {
            sampler.take_files();
            let params = sampler.params(method);
            let mut expected = sampler.take_files();
            let mut shown = build(&Params(params)).files;
            expected.sort_unstable();
            shown.sort_unstable();
            assert_eq!(shown, expected, "{name}");
        }
    }
}

#[test]
fn every_file_parameter_can_hold_a_file() {
    let mut number = 0;
    for method in methods() {
        for param in list(method, "file_params") {
            number += 1;
            let fields = list(method, "params");
            let field = fields
                .iter()
                .find(|field| field["name"] == param["name"])
                .expect("a field");
            let holds_one = (0..28).any(|choice| {
                let sampler = Sampler::full(choice);
                let only: Value = serde_json::json!({ "params": [field] });
                sampler.params(&only);
                !sampler.take_files().is_empty()
            });
            assert!(
                holds_one,
                "{}.{}",
                text(method, "name"),
                text(param, "name")
            );
        }
    }
    assert_eq!(number, 37);
}

#[test]
fn uploads_are_found_at_whatever_depth() {
    let file = |name: &str| InputFile::bytes(name, "content");
    let names = |call: &Call| -> Vec<String> {
        call.uploads()
            .iter()
            .map(|upload| upload.file_name().to_owned())
            .collect()
    };

    let call = Call::new(SendPhoto::new(1, file("a.jpg")));
    assert_eq!(names(&call), ["a.jpg"]);

    let call = Call::new(SendMediaGroup::new(
        1,
        vec![
            InputMediaPhoto::new(file("a.jpg")).into(),
            InputMediaVideo::new("known")
                .thumbnail(file("b.jpg"))
                .cover(file("c.jpg"))
                .into(),
        ],
    ));
    assert_eq!(names(&call), ["a.jpg", "b.jpg", "c.jpg"]);

    let call = Call::new(EditMessageMedia::new(InputMediaPhoto::new(file("a.jpg"))));
    assert_eq!(names(&call), ["a.jpg"]);

    let option = InputPollOption::new("yes").media(InputMediaPhoto::new(file("a.jpg")));
    let call = Call::new(SendPoll::new(1, "really?", vec![option]));
    assert_eq!(names(&call), ["a.jpg"]);

    let block = InputRichBlockPhoto::new(InputMediaPhoto::new(file("a.jpg")));
    let collage = InputRichBlockCollage::new(vec![block.into()]);
    let message = InputRichMessage::new().blocks([collage.into()]);
    let call = Call::new(chappe_types::methods::SendRichMessage::new(1, message));
    assert_eq!(names(&call), ["a.jpg"]);
    let body = String::from_utf8(call.to_json().unwrap().into()).unwrap();
    assert!(body.contains("attach://file"), "{body}");
}
