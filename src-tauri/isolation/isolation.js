// Every message of the pages passes here, in a frame of its own, before Rust sees it. Our commands are single words
// with one flat object of arguments; anything else comes from somewhere else and is not sent on.
const COMMAND = /^[a-z]+(_[a-z]+)*$/;
const EVENTS = ["plugin:event|listen", "plugin:event|unlisten"];

window.__TAURI_ISOLATION_HOOK__ = (message) => {
  if (!COMMAND.test(message.cmd) && !EVENTS.includes(message.cmd)) {
    throw new Error("refused");
  }
  return message;
};
