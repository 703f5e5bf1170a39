// Written by chappe-codegen from `api/`: edit the data there and run it again.

//! Lists of what there is.

pub(crate) mod methods;
pub(crate) mod types;
