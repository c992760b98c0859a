// A plan of the seats of a boat: an element of the application's own, `Element.custom("Seats", …)`.
// The agent asks with it which seats one wants, and shows with it which ones were booked.

/**
 * @typedef {object} Deck
 * @property {number} rows how many rows there are, the first at the bow
 * @property {string} letters the seats of a row, from left to right
 * @property {number} most how many seats one may choose
 * @property {string[]} taken seats of others
 * @property {string[]} chosen seats of one's own
 * @property {boolean} booked whether these are bought, and nothing is to be chosen any more
 */

/** @type {import('./parley-element').ElementModule<Deck>} */
export default async function seats(root, element) {
  await style('Seats.css');
  const plan = make('div', { className: 'plan', role: 'group' });
  const sum = make('output', { className: 'sum' });
  const take = make('button', { className: 'take', textContent: 'Take these seats' });
  const foot = make('div', { className: 'foot' }, sum, take);
  root.append(make('div', { className: 'boat' }, plan), foot);

  const buttons = new Map();
  element.onProps((deck) => {
    if (buttons.size === 0) layOut(deck);
    for (const [seat, button] of buttons) show(button, stateOf(deck, seat), seat);
    plan.dataset.booked = deck.booked;
    plan.ariaLabel = deck.booked ? 'Your seats' : `Choose up to ${deck.most} seats`;
    take.disabled = deck.chosen.length === 0;
    tellSum(deck);
  });
  element.onAsked((asked) => (take.hidden = !asked));
  take.addEventListener('click', () => {
    element.submit({ chosen: element.props.chosen }).catch(tell);
  });

  function layOut({ rows, letters }) {
    for (let row = 1; row <= rows; row++) {
      const seats = Array.from(letters, (letter) => {
        const button = make('button', { type: 'button', className: 'seat' });
        button.addEventListener('click', () => choose(row + letter));
        button.addEventListener('keydown', (event) => move(event, row, letter));
        button.addEventListener('focus', () => stayAt(button));
        buttons.set(row + letter, button);
        return button;
      });
      const aisle = make('span', { className: 'aisle', textContent: row, ariaHidden: 'true' });
      seats.splice(seats.length / 2, 0, aisle);
      plan.append(make('div', { className: 'row' }, ...seats));
    }
    stayAt(buttons.values().next().value);
  }

  /** Of all seats one is reached with Tab: the one where one was. */
  function stayAt(there) {
    for (const button of buttons.values()) button.tabIndex = button === there ? 0 : -1;
  }

  /** The choice is kept as props: it is the same in every tab, and there after a reload. */
  function choose(seat) {
    const deck = element.props;
    if (!element.asked || deck.taken.includes(seat)) return;
    const rest = deck.chosen.filter((other) => other !== seat);
    const chosen = rest.length < deck.chosen.length ? rest : [...rest, seat].sort();
    if (chosen.length > deck.most) tell(`No more than ${deck.most} seats.`);
    else element.update({ ...deck, chosen }).catch(tell);
  }

  /** Arrows go from seat to seat. */
  function move(event, row, letter) {
    const { letters } = element.props;
    const right = document.dir === 'rtl' ? -1 : 1;
    const steps = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -right],
      ArrowRight: [0, right],
    };
    const step = steps[event.key];
    if (!step) return;
    const [down, along] = step;
    const next = buttons.get(row + down + (letters[letters.indexOf(letter) + along] ?? ''));
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  async function tellSum({ chosen, booked }) {
    if (chosen.length === 0) return tell('No seats yet');
    const words = `${booked ? 'Booked: ' : ''}${chosen.join(', ')}`;
    tell(words);
    const price = await element.act('price', { seats: chosen }).catch(() => '');
    // Meanwhile something else may have been chosen.
    if (price && element.props.chosen.join() === chosen.join()) tell(`${words} · ${price}`);
  }

  function tell(text) {
    sum.textContent = text instanceof Error ? 'That did not work. Try again.' : text;
  }
}

function stateOf({ taken, chosen }, seat) {
  return chosen.includes(seat) ? 'yours' : taken.includes(seat) ? 'taken' : 'free';
}

function show(button, state, seat) {
  button.dataset.state = state;
  button.textContent = seat.at(-1);
  button.ariaLabel = state === 'taken' ? `${seat}, taken` : seat;
  button.ariaPressed = String(state === 'yours');
  // Not `disabled`: who looks for a seat by ear is to hear which ones are taken.
  button.ariaDisabled = String(state === 'taken');
}

function make(name, given, ...children) {
  const made = Object.assign(document.createElement(name), given);
  made.append(...children);
  return made;
}

/** Files of its own lie beside the module. It is not shown before its looks are there. */
function style(file) {
  const href = new URL(file, import.meta.url).href;
  return new Promise((onload, onerror) => {
    document.head.append(make('link', { rel: 'stylesheet', href, onload, onerror }));
  });
}
