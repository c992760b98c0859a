const item = (value, label) => ({ value, label });
const ITEMS = [item('boat', 'Boat'), item('bus', 'Bus'), item('foot', 'On foot')];

/** One of each widget that there is. */
const FORM = [
  {
    id: 'way',
    label: 'The way',
    inputs: [
      { type: 'slider', id: 'pace', label: 'Pace', initial: 4, min: 1, max: 6, step: 0.5 },
      { type: 'select', id: 'start', label: 'Start with', initial: 'boat', items: ITEMS },
      { type: 'radio', id: 'back', label: 'Go back by', initial: 'bus', items: ITEMS },
      {
        type: 'multiselect',
        id: 'ways',
        label: 'Ways that are fine',
        description: 'The agent looks for nothing else.',
        initial: ['boat', 'foot'],
        items: ITEMS,
      },
      { type: 'tags', id: 'via', label: 'Stop at', initial: ['Rütli', 'Flüelen'] },
      {
        type: 'switch',
        id: 'quiet',
        label: 'Quiet ways',
        description: 'Away from the road where there is a choice.',
        initial: true,
      },
      { type: 'checkbox', id: 'steps', label: 'No steps', tooltip: 'For prams', initial: false },
    ],
  },
  {
    id: 'who',
    label: 'Who and when',
    inputs: [
      { type: 'textinput', id: 'name', label: 'Name', initial: '', placeholder: 'Ada Lovelace' },
      {
        type: 'textinput',
        id: 'wishes',
        label: 'Wishes',
        initial: 'A window seat.',
        multiline: true,
      },
      { type: 'numberinput', id: 'people', label: 'People', initial: 2 },
      { type: 'datepicker', id: 'day', label: 'Day', initial: '2026-11-23' },
      {
        type: 'datepicker',
        id: 'stay',
        label: 'Stay',
        mode: 'range',
        initial: ['2026-11-23', '2026-11-25'],
        min_date: '2026-11-20',
        max_date: '2026-12-31',
      },
      { type: 'textinput', id: 'card', label: 'Card', initial: 'Half fare', disabled: true },
    ],
  },
];

const option = (id, name, description, icon, chosen) => ({
  id,
  name,
  description,
  icon,
  default: chosen,
});

/** Offers everything around the composer. */
export function offerAll(chat) {
  chat.tell('chat_settings', FORM);
  chat.tell('set_commands', [
    { id: 'Search', icon: 'globe', description: 'Look it up' },
    { id: 'Draw', icon: 'image', description: 'Paint it', button: true },
    { id: 'Plan', icon: 'map', description: 'Plan a whole day', button: true, selected: true },
  ]);
  chat.tell('set_modes', [
    {
      id: 'model',
      name: 'Model',
      options: [
        option('swift', 'Swift', 'Answers at once', 'zap', false),
        option('careful', 'Careful', 'Thinks for a while, and checks', 'brain', true),
      ],
    },
    {
      id: 'tone',
      name: 'Tone',
      options: [option('plain', 'Plain', null, null, true), option('warm', 'Warm', null, null)],
    },
  ]);
  chat.tell('token_usage', 12_345);
}
