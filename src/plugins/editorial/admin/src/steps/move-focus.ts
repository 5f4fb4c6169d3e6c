/** Takes over where a dialog puts the focus as it opens or closes. */
export function moveFocus(focus: () => void) {
  return (event: Event): void => {
    event.preventDefault();
    focus();
  };
}
