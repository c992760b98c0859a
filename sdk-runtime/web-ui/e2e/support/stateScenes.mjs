import { withSettings } from './offerScenes.mjs';

const UPLOADS = {
  spontaneous_file_upload: { enabled: true, accept: ['*/*'], max_files: 5, max_size_mb: 2 },
};

const toEnd = (visitor) =>
  visitor.page
    .getByRole('region', { name: 'Conversation' })
    .evaluate((list) => (list.scrollTop = list.scrollHeight));

const noted = async (visitor, text) => {
  await visitor.say(text);
  await visitor.idle();
};

/**
 * More states, each looked at on the screen on which it has the least room; with LOOK=all on both.
 * `options` are those of the browser: how the system paints, how large the window is.
 */
export const STATE_SCENES = {
  emptyAnswer: { on: 'phone', play: (visitor) => noted(visitor, 'empty') },

  longTexts: {
    on: 'phone',
    play: async (visitor) => {
      await visitor.paste(`echo ${'One line of many.\n\n'.repeat(40)}`);
      await visitor.idle();
      await visitor.page.getByRole('region', { name: 'Conversation' }).hover();
      await visitor.page.mouse.wheel(0, -9_999);
      await visitor.button('To the end').waitFor();
    },
  },

  longAnswer: { on: 'phone', play: (visitor) => noted(visitor, 'very long') },

  mixedScripts: { on: 'desktop', play: (visitor) => noted(visitor, 'scripts') },

  formulas: {
    on: 'desktop',
    play: async (visitor) => {
      await noted(visitor, 'formulas');
      await visitor.page.waitForFunction(() => document.querySelectorAll('math').length >= 8);
    },
  },

  codeTyped: {
    on: 'phone',
    play: async (visitor) => {
      await visitor.say(
        'echo Why does this not compile?\n```java\nrecord Leg(String from, String to) {\n  Leg {\n    Objects.requireNonNull(from);\n  }\n}\n```\nIt says *cannot find symbol*.',
      );
      await visitor.idle();
    },
  },

  nestedErrors: {
    on: 'phone',
    play: async (visitor) => {
      await noted(visitor, 'deep');
      await visitor.see('503: the timetable is being changed');
      await toEnd(visitor);
    },
  },

  toasts: {
    on: 'phone',
    play: async (visitor) => {
      await noted(visitor, 'toasts');
      await visitor.page.getByText('The seats could not be booked.').waitFor();
    },
  },

  tasksRunning: {
    on: 'desktop',
    play: async (visitor) => {
      await visitor.say('tasks open');
      await visitor.see('hour by hour');
    },
  },

  tableSorted: {
    on: 'desktop',
    play: async (visitor) => {
      await noted(visitor, 'landings');
      await visitor.button('boats a day').click();
      await visitor.button('Rows after').click();
      await visitor.see('11–20 of 24');
    },
  },

  contentLoading: {
    on: 'desktop',
    play: async (visitor) => {
      await visitor.page.route('**/project/file/**', () => undefined);
      await noted(visitor, 'plotly');
      await noted(visitor, 'pdf');
      await visitor.page.getByText('doc.pdf', { exact: true }).waitFor();
    },
  },

  contentMissing: {
    on: 'phone',
    play: async (visitor) => {
      await visitor.page.route('**/project/file/**', (route) => route.fulfill({ status: 404 }));
      await noted(visitor, 'image');
      await noted(visitor, 'dataframe');
      await visitor.page
        .getByText(/cannot be shown/)
        .nth(1)
        .waitFor();
    },
  },

  waitingFiles: {
    on: 'phone',
    play: async (visitor, world) => {
      await withSettings(visitor, { features: UPLOADS });
      await visitor.page.route('**/project/file?*', (route) =>
        route.fulfill({ json: { id: `file-${Math.random()}` } }),
      );
      await noted(visitor, 'echo The boat leaves at 09:12.');
      await visitor.page
        .locator('main input[type=file]')
        .first()
        .setInputFiles([
          { name: 'tickets.pdf', mimeType: 'application/pdf', buffer: Buffer.from('one') },
          { name: 'the whole family.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('two') },
        ]);
      await visitor.page.getByText('3 bytes').nth(1).waitFor();
      world.cable.down();
      await visitor.see('Reconnecting…');
      await visitor.say('Here are our tickets.');
      await visitor.see('Waits for the connection');
    },
  },

  commandMenu: {
    on: 'desktop',
    play: async (visitor) => {
      await noted(visitor, 'offer all');
      await visitor.box.pressSequentially('/');
      await visitor.page.locator('[role=option] svg.lucide-globe').waitFor();
    },
  },

  selectOpen: {
    on: 'desktop',
    play: async (visitor) => {
      await noted(visitor, 'offer all');
      await visitor.button('Chat settings').click();
      await visitor.page.getByRole('combobox').click();
    },
  },

  profileConfirm: {
    on: 'phone',
    play: async (visitor) => {
      const chatProfiles = ['Pilot', 'Guide'].map((name) => ({ name, markdown_description: '' }));
      await withSettings(visitor, { chatProfiles });
      await noted(visitor, 'echo The boat leaves at 09:12.');
      await visitor.button('Talk to: Pilot').click();
      await visitor.button('Guide').click();
      await visitor.page.getByRole('dialog').waitFor();
    },
  },

  focused: {
    on: 'desktop',
    play: async (visitor) => {
      await noted(visitor, 'tour 1');
      await visitor.page.locator('[aria-label="Code, java"] span').first().waitFor();
      await visitor.box.press('Shift+Tab');
      await visitor.page.keyboard.press('Shift+Tab');
    },
  },

  fourHundredPercent: {
    on: 'desktop',
    options: { viewport: { width: 320, height: 256 } },
    play: async (visitor) => {
      await noted(visitor, 'tour 1');
      await noted(visitor, 'landings');
      await visitor.see('Altdorf I');
    },
  },

  forcedColors: {
    on: 'desktop',
    options: { forcedColors: 'active' },
    play: async (visitor) => {
      await noted(visitor, 'offer all');
      await noted(visitor, 'deep');
      await visitor.button('Chat settings').click();
      await visitor.page.getByRole('slider').waitFor();
    },
  },

  moreContrast: {
    on: 'desktop',
    options: { contrast: 'more' },
    play: async (visitor) => {
      await noted(visitor, 'tour 1');
      await noted(visitor, 'error');
    },
  },
};
