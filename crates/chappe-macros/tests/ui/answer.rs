use chappe::prelude::*;

#[chappe::handler]
async fn number() -> u32 { //~ a handler can't return `u32`
    5
}

#[chappe::handler]
async fn numbers() -> Result<Vec<u32>> { //~ a handler can't return `Vec<u32>`
    Ok(vec![5])
}
