// Every page works without this. It makes leaving faster, and brings a screen reader to what is wrong with a form.
{
  const leaving = document.querySelector("a.leave");

  // /leave takes the place of this page in the history, so that Back does not lead here; the page is blank while it loads.
  function leave(event) {
    event?.preventDefault();
    document.documentElement.hidden = true;
    document.title = " ";
    for (const form of document.forms) form.reset();
    location.replace(leaving.href);
  }

  for (const link of document.querySelectorAll("a.leave")) link.addEventListener("click", leave);

  // Shift three times within two seconds, and no other key between: nobody types that by chance.
  let presses = [];
  document.addEventListener("keydown", ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key === "Shift" ? [...presses.filter((press) => timeStamp - press < 2000), timeStamp] : [];
    if (presses.length === 3) leave();
  });

  // Shown again by Back after leaving: stay blank, and leave once more.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && document.documentElement.hidden) location.replace(leaving.href);
  });

  document.querySelector("[data-error-summary]")?.focus();
}
