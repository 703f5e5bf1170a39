use std::rc::Rc;

use chappe::prelude::*;

#[chappe::handler]
async fn count(ctx: Context) -> Result { //~ future cannot be sent between threads safely
    let counter = Rc::new(5); //~ has type `Rc<i32>` which is not `Send`
    ctx.send("one").await?; //~ await occurs here, with `counter` maybe used later
    drop(counter);
    Ok(())
}
