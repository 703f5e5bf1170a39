//! Keyboards: what is one, and what becomes of one.

use serde_json::{Map, Value};

use super::{
    fault::Fault,
    json::Reader,
    plain::required_text,
    shape::{Object, Type},
    table,
};

impl Reader<'_> {
    /// A keyboard, or what is done with the one that is there; `null` where it is nothing.
    pub(super) fn markup(
        &self,
        map: &mut Map<String, Value>,
        must_be_inline: bool,
    ) -> Result<Value, Fault> {
        let keyboard = self.rows(
            map,
            "keyboard",
            &table::KEYBOARD_BUTTON,
            "Field \"keyboard\" must be an Array of Arrays",
        )?;
        let inline = self.rows(
            map,
            "inline_keyboard",
            &table::INLINE_KEYBOARD_BUTTON,
            "Field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays",
        )?;
        let is_set = |name: &str| match map.get(name) {
            None => Ok(false),
            Some(Value::Bool(is_set)) => Ok(*is_set),
            Some(_) => Err(Fault::field(name, "of type Boolean")),
        };
        let is_removed = is_set("hide_keyboard")? | is_set("remove_keyboard")?;
        let is_reply = is_set("force_reply_keyboard")? | is_set("force_reply")?;
        let is_personal = is_set("personal_keyboard")? | is_set("selective")?;
        for flag in ["resize_keyboard", "one_time_keyboard", "is_persistent"] {
            is_set(flag)?;
        }
        if map.contains_key("input_field_placeholder") {
            required_text(map, "input_field_placeholder")?;
        }
        let (kept, sets): (&[&str], _) = if keyboard {
            (&REPLY_KEYBOARD, None)
        } else if inline {
            (&["inline_keyboard", "force_reply"], None)
        } else if is_removed {
            (&["selective"], Some("remove_keyboard"))
        } else if is_reply {
            (
                &["selective", "input_field_placeholder"],
                Some("force_reply"),
            )
        } else {
            return Ok(Value::Null);
        };
        if must_be_inline && (keyboard || !inline) {
            return Err(Fault::whole("Inline keyboard expected"));
        }
        if is_personal {
            map.insert("selective".to_owned(), true.into());
        }
        map.retain(|name, _| kept.contains(&name.as_str()));
        if let Some(flag) = sets {
            map.insert(flag.to_owned(), true.into());
        }
        Ok(Value::Object(std::mem::take(map)))
    }

    /// The rows of a keyboard, and whether there are any.
    fn rows(
        &self,
        map: &mut Map<String, Value>,
        name: &str,
        button: &'static Object,
        wrong: &str,
    ) -> Result<bool, Fault> {
        let rows = match map.get_mut(name) {
            None | Some(Value::Null) => return Ok(false),
            Some(Value::Array(rows)) => rows,
            Some(_) => return Err(Fault::field(name, "of type Array")),
        };
        for row in &mut *rows {
            let row = row.as_array_mut().ok_or_else(|| Fault::inside(wrong))?;
            row.iter_mut()
                .try_for_each(|item| self.item(&Type::Ref(button), item))?;
        }
        Ok(!rows.is_empty())
    }
}

/// What a reply keyboard has.
const REPLY_KEYBOARD: [&str; 7] = [
    "keyboard",
    "is_persistent",
    "resize_keyboard",
    "one_time_keyboard",
    "input_field_placeholder",
    "selective",
    "force_reply",
];
