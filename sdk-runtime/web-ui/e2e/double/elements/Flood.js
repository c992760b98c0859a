/** Wants far too much. */
export default function flood(root, element) {
  const more = () => {
    for (let n = 0; n < 100; n++) element.update({ n }).catch(() => {});
    setTimeout(more);
  };
  more();
}
