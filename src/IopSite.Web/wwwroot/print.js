// A button that prints is there only where it can. A file of its own: the page for a crisis must stay small.
{
  const button = document.querySelector("[data-print]");
  button.hidden = false;
  button.addEventListener("click", () => print());
}
