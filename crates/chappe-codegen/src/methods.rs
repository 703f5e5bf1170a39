//! `src/methods`: a struct for each method, and the trait with a function for each.

use std::fmt::Write;

use crate::{
    book::{Book, RepeatClass},
    docs::{comment, first_sentence},
    model::Method,
    naming::{field_name, function_name, struct_name},
    output::Files,
    shape::{Owner, Shape},
    types::{Member, builder, coding, setter, structure, type_names, words},
};

/// What `Request` has for every method: a parameter of this name gets its setter by hand, in
/// `request.rs`.
const RESERVED: [&str; 8] = [
    "deadline",
    "extension",
    "extensions",
    "into_method",
    "map",
    "method",
    "retry",
    "timeout",
];

/// What a method says of itself apart from the data: functions in `update.rs`.
const BY_HAND: [(&str, &str); 1] = [(
    "getUpdates",
    "    fn hold(&self) -> std::time::Duration {
        crate::update::hold(self.timeout)
    }

    fn decode(result: &[u8]) -> Result<Self::Output, DecodeError> {
        crate::update::decode_batch(result)
    }
",
)];

pub(crate) fn write(book: &Book, files: &mut Files) {
    let mut index = String::from(
        "//! The methods of the Bot API, by family; all of them are here.\n\n\
         use chappe_core::{Method, MethodSpec};\n\nmod caller;\n",
    );
    let mut exports = String::from("    caller::Methods,\n");
    for (family, content) in &book.names.methods {
        let mut names: Vec<String> = Vec::new();
        let mut code = String::new();
        for method in book.methods_of(family) {
            names.push(struct_name(&method.name));
            code.push_str(&method_code(book, method));
            code.push('\n');
        }
        let uses = uses(book, &code);
        files.add(
            format!("src/methods/{family}.rs"),
            &format!("//! {}\n\n{uses}\n{}", content.title, code.trim_end()),
        );
        writeln!(index, "mod {family};").unwrap();
        names.sort_unstable();
        writeln!(exports, "    {family}::{{{}}},", names.join(", ")).unwrap();
    }
    write!(index, "\npub use self::{{\n{exports}}};\n\n").unwrap();
    index.push_str(&specs(book));
    files.add("src/methods/mod.rs", &index);
    files.add("src/methods/caller.rs", &caller(book));
}

fn method_code(book: &Book, method: &Method) -> String {
    let name = struct_name(&method.name);
    let members: Vec<Member<'_>> = method
        .params
        .iter()
        .map(|field| Member::of(book, Owner::Method(&method.name), field))
        .collect();
    let output = Shape::of_result(book, &method.name, &method.returns.r#type);

    let mut code = comment(0, &doc(book, method, &output));
    code.push_str("#[derive(Clone, Debug, PartialEq)]\n");
    code.push_str(&structure(&name, &members));
    code.push('\n');

    let is_reserved = |member: &&Member<'_>| RESERVED.contains(&member.field.name.as_str());
    if members.iter().any(|member| is_reserved(&member)) {
        code.push_str(&builder("builder", &name, &members));
        writeln!(code, "\nrequest_setters! {{ {name} {{").unwrap();
        for member in members.iter().filter(|member| !is_reserved(member)) {
            code.push_str(&setter(member));
        }
        code.push_str("} }\n");
    } else {
        code.push_str(&builder("method_builder", &name, &members));
    }

    code.push('\n');
    code.push_str(&coding("parameters", &name, None, &members));

    let (repeat, _) = book.repeat(&method.name);
    writeln!(
        code,
        "\nimpl Method for {name} {{\n    type Output = {};\n    \
         const SPEC: &'static MethodSpec = &MethodSpec::new({:?}, Repeat::{repeat:?});\n",
        output.rust(),
        method.name,
    )
    .unwrap();
    if let Some(chat) = members
        .iter()
        .find(|member| member.field.name == "chat_id" && member.shape == Shape::Chat)
    {
        let (this, that) = if chat.field.required {
            ("Some(&self.chat_id)", "Some(&mut self.chat_id)")
        } else {
            ("self.chat_id.as_ref()", "self.chat_id.as_mut()")
        };
        writeln!(
            code,
            "    fn chat(&self) -> Option<&ChatId> {{\n        {this}\n    }}\n\n    \
             fn chat_mut(&mut self) -> Option<&mut ChatId> {{\n        {that}\n    }}\n"
        )
        .unwrap();
    }
    let files: Vec<&Member<'_>> = members
        .iter()
        .filter(|member| member.shape.may_attach(book))
        .collect();
    for param in &method.file_params {
        if !files.iter().any(|member| member.field.name == param.name) {
            book.problem(format!(
                "`{}.{}` is a file parameter in bot-api.json, but its type holds no file",
                method.name, param.name
            ));
        }
    }
    if !files.is_empty() {
        code.push_str("    fn visit_files<'a>(&'a self, visit: &mut dyn FnMut(&'a InputFile)) {\n");
        for member in files {
            writeln!(code, "        self.{}.visit_files(visit);", member.name()).unwrap();
        }
        code.push_str("    }\n\n");
    }
    if let Some((_, functions)) = BY_HAND.iter().find(|(name, _)| *name == method.name) {
        code.push_str(functions);
    }
    format!("{}\n}}\n", code.trim_end())
}

fn doc(book: &Book, method: &Method, output: &Shape) -> String {
    let (repeat, reason) = book.repeat(&method.name);
    let class = match repeat {
        RepeatClass::Safe => "[`Safe`](chappe_core::Repeat::Safe)",
        RepeatClass::Idempotent => "[`Idempotent`](chappe_core::Repeat::Idempotent)",
        RepeatClass::Superseding => "[`Superseding`](chappe_core::Repeat::Superseding)",
        RepeatClass::Duplicating => "[`Duplicating`](chappe_core::Repeat::Duplicating)",
    };
    let reason = reason.map_or_else(
        || ".".to_owned(),
        |reason| {
            let reason = book.linked(reason.trim_end_matches('.'), &method.name);
            format!(": {reason}.")
        },
    );
    let mut doc = format!(
        "{}\n\n{}\n\nRepeat class: {class}{reason}\n\n<https://core.telegram.org/bots/api{}>",
        book.method_doc(&method.name),
        returns(output),
        method.anchor,
    );
    if let Some(page) = book.docs.pages.get(&method.name) {
        doc.push_str("\n\n");
        doc.push_str(page.trim());
    }
    doc
}

fn returns(output: &Shape) -> String {
    match output {
        Shape::True => "Returns `true`.".to_owned(),
        Shape::Int => "Returns a number.".to_owned(),
        Shape::Array(of) => format!("Returns a list of [`{0}`](crate::types::{0}).", of.rust()),
        Shape::Object(name) | Shape::Union(name) => {
            format!("Returns [`{name}`](crate::types::{name}).")
        }
        other => format!("Returns a `{}`.", other.rust()),
    }
}

fn uses(book: &Book, code: &str) -> String {
    let words = words(code);
    let mut contract: Vec<&str> = ["ChatId", "DecodeError", "InputFile", "UnixTime"]
        .into_iter()
        .filter(|name| words.contains(name))
        .chain(["Method", "MethodSpec", "Repeat"])
        .collect();
    if words.contains("visit_files") {
        contract.push("Attach");
    }
    contract.sort_unstable();
    let types: Vec<&str> = type_names(book)
        .filter(|name| words.contains(name))
        .collect();
    let mut uses = format!("use chappe_core::{{{}}};\n\n", contract.join(", "));
    if !types.is_empty() {
        writeln!(uses, "use crate::types::{{{}}};", types.join(", ")).unwrap();
    }
    uses
}

fn specs(book: &Book) -> String {
    let mut code = format!(
        "/// The specs of all methods of Bot API {}, of {}, in the order of Telegram's \
         documentation.\npub const SPECS: &[&MethodSpec] = &[\n",
        book.api.version, book.api.release_date
    );
    for method in &book.api.methods {
        writeln!(code, "    {}::SPEC,", struct_name(&method.name)).unwrap();
    }
    code.push_str(
        "];\n\n/// What is known of the method of this name, in Telegram's spelling (`sendMessage`).\n\
         pub fn spec(name: &str) -> Option<&'static MethodSpec> {\n    \
         SPECS.iter().copied().find(|spec| spec.name() == name)\n}\n",
    );
    code
}

/// The trait `Methods`.
fn caller(book: &Book) -> String {
    let mut code = String::from(
        "/// A function for each method of the Bot API, for everything that calls can be made through.\n\
         ///\n\
         /// Each takes what its method requires and returns a [`Request`], which has a setter for\n\
         /// each of the optional parameters and is sent when it is awaited.\n\
         pub trait Methods: Caller {\n    \
         /// A request of any method: one of [`methods`](crate::methods), or one of your own.\n    \
         fn send<M: Method>(&self, method: M) -> Request<Self::Service, M> {\n        \
         Request::new(self.service(), method)\n    }\n",
    );
    for method in &book.api.methods {
        let name = struct_name(&method.name);
        let sentence = first_sentence(&book.method_doc(&method.name));
        code.push('\n');
        code.push_str(&comment(4, &format!("{sentence} See [`{name}`].")));
        write!(code, "    fn {}(&self", function_name(&method.name)).unwrap();
        let mut given: Vec<String> = Vec::new();
        for field in method.params.iter().filter(|field| field.required) {
            let shape = Shape::of(book, Owner::Method(&method.name), field);
            let argument = field_name(&field.name);
            write!(code, ", {argument}: {}", shape.argument()).unwrap();
            given.push(argument);
        }
        writeln!(
            code,
            ") -> Request<Self::Service, {name}> {{\n        self.send({name}::new({}))\n    }}",
            given.join(", ")
        )
        .unwrap();
    }
    code.push_str("}\n\nimpl<C: Caller + ?Sized> Methods for C {}\n");
    let words = words(&code);
    let contract: Vec<&str> = ["Caller", "ChatId", "InputFile", "Method", "UnixTime"]
        .into_iter()
        .filter(|name| words.contains(name))
        .collect();
    let methods: Vec<String> = book
        .api
        .methods
        .iter()
        .map(|method| struct_name(&method.name))
        .collect();
    let types: Vec<&str> = type_names(book)
        .filter(|name| words.contains(name))
        .collect();
    format!(
        "//! The trait with a function for each method.\n\nuse chappe_core::{{{}}};\n\n\
         use crate::{{Request, methods::{{{}}}, types::{{{}}}}};\n\n{code}",
        contract.join(", "),
        methods.join(", "),
        types.join(", "),
    )
}
