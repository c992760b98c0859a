/** Shows its props, speaks when it is told to, and is at hand for whoever tests it. */
export default function probe(root, element) {
  const shown = document.createElement('output');
  const speak = document.createElement('button');
  speak.textContent = 'Speak';
  speak.addEventListener('click', () => element.say('echo from the frame'));
  element.onProps((props) => (shown.textContent = JSON.stringify(props)));
  root.append(shown, speak);
  window.element = element;
}
