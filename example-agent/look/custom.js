// Adds what the page does not have, beside it: what is inside of the page is drawn again at any time.
const note = document.createElement('aside');
const number = document.createElement('strong');
note.className = 'emergency';
number.textContent = '4711';
note.append('Water everywhere? Call ', number, '.');
document.body.append(note);
