/** How to get the page into each state that it has. */
export const SCENES = {
  welcome: { play: async (visitor) => visitor.page.getByRole('heading', { level: 1 }).waitFor() },

  conversation: {
    play: async (visitor) => {
      await visitor.say('echo Good morning! Where would you like to go today?');
      await visitor.idle();
      await visitor.say('tour 1');
      await visitor.see('Tell me whether', 20_000);
      await visitor.idle();
      await visitor.page
        .locator('article')
        .nth(3)
        .evaluate((article) => article.scrollIntoView());
      await visitor.page.locator('[aria-label="Code, java"] span').first().waitFor();
    },
  },

  writing: {
    play: async (visitor) => {
      await visitor.say('tour 12');
      await visitor.see('09:12');
      await visitor.see('lunch');
    },
  },

  working: {
    play: async (visitor) => {
      await visitor.say('echo I can look that up for you.');
      await visitor.idle();
      await visitor.say('slow step 30');
      await visitor.see('Running Search the timetable');
      await visitor.see('0:02');
      await visitor.box.fill('And back in the evening?');
    },
  },

  steps: {
    play: async (visitor) => {
      await visitor.say('steps');
      await visitor.see('steps done');
      await visitor.button(/done: outer/).click();
      await visitor.button(/done: inner/).click();
      await visitor.see('out-inner');
      await visitor.say('step error');
      await visitor.see('step failed');
      await visitor.idle();
    },
  },

  error: {
    play: async (visitor) => {
      await visitor.say('error');
      await visitor.see('Reference');
      await visitor.idle();
      await visitor.say('crash');
      await visitor.page.getByText('Details').click();
    },
  },

  stopped: {
    play: async (visitor) => {
      await visitor.say('long 30');
      await visitor.see('long begins');
      await visitor.button('Stop').click();
      await visitor.see('Stopped');
    },
  },

  reconnecting: {
    play: async (visitor, world) => {
      await visitor.say('echo The boat leaves at 09:12.');
      await visitor.idle();
      world.cable.down();
      await visitor.see('Reconnecting…');
      await visitor.say('Is there a later one?');
      await visitor.see('Waits for the connection');
    },
  },

  gone: {
    play: async (visitor, world) => {
      await visitor.say('echo The boat leaves at 09:12.');
      await visitor.idle();
      world.cable.down();
      await visitor.see(/has not answered since/, 30_000);
    },
  },

  refused: {
    play: async (visitor, world) => {
      await visitor.say('echo The boat leaves at 09:12.');
      await visitor.idle();
      world.double.refuse(true);
      world.cable.cut();
      await visitor.see('The server refused this conversation.');
    },
  },

  forgotten: {
    play: async (visitor, world) => {
      await visitor.say('echo The boat leaves at 09:12.');
      await visitor.idle();
      world.cable.down();
      await visitor.see('Reconnecting…');
      await visitor.say('echo Is there a later one?');
      world.double.forget();
      world.cable.up();
      await visitor.see(/^Not sent/, 20_000);
    },
  },

  connecting: {
    moving: true,
    play: async (visitor) => {
      await visitor.say('echo hello');
      await visitor.idle();
      await visitor.page.route('**/set-session-cookie', () => undefined);
      await visitor.page.reload();
      await visitor.see('Connecting…');
    },
  },

  newChat: {
    play: async (visitor) => {
      await visitor.say('echo The boat leaves at 09:12.');
      await visitor.idle();
      await visitor.button('New chat').click();
      await visitor.page.getByRole('dialog').waitFor();
    },
  },

  tooLong: {
    play: async (visitor) => {
      await visitor.paste('A very long story. '.repeat(56_000));
      await visitor.page
        .getByRole('alert')
        .getByText(/too long to send/)
        .waitFor();
    },
  },

  links: {
    play: async (visitor) => {
      await visitor.say(
        `echo ${[
          'See [the timetable](https://lake.example/times), <https://lake.example/boats> and [your bank](https://evil.example/login).',
          '![The harbour at dawn](https://cdn.example/harbour.jpg)',
          '<b onclick="alert(1)">Raw HTML</b> stays text, and [this](javascript:alert(1)) leads nowhere.',
          '- [x] tickets\n- [ ] sun cream\n- nested\n  - one\n  - two',
          '> A quotation with `code` in it.',
          '```\nno language, and a line that is much longer than the column is wide, so that it has to be scrolled or wrapped\n```',
        ].join('\n\n')}`,
      );
      await visitor.page.getByRole('link', { name: /the timetable/ }).waitFor();
      await visitor.idle();
    },
  },

  rightToLeft: {
    play: async (visitor) => {
      await visitor.say(
        'echo ## رحلة اليوم\n\nتغادر السفينة **لوسيرن** عند الساعة `09:12`، ثم:\n\n1. روتلي\n2. فلولن\n\n| المحطة | الوقت |\n|--|--|\n| لوسيرن | 09:12 |\n\n> English inside.',
      );
      await visitor.idle();
      await visitor.say('echo 今日は湖へ行きましょう。עברית and English in one line.');
      await visitor.idle();
    },
  },

  unread: {
    play: async (visitor) => {
      await visitor.paste(`echo ${'A line to scroll past.\n\n'.repeat(40)}`);
      await visitor.idle();
      await visitor.say('long 1.5');
      await visitor.see('long begins');
      const list = visitor.page.getByRole('region', { name: 'Conversation' });
      await list.hover();
      await visitor.page.mouse.wheel(0, -700);
      await visitor.button('1 new message').waitFor();
    },
  },

  askForm: {
    play: async (visitor) => {
      await visitor.say('ask form');
      await visitor.page.getByRole('textbox', { name: 'First name' }).waitFor();
    },
  },

  images: {
    play: async (visitor) => {
      await visitor.say('image');
      await visitor.page.getByRole('img', { name: 'red.png' }).waitFor();
      await visitor.idle();
      await visitor.say('file');
      await visitor.page.getByText(/TXT · 1\d bytes/).waitFor();
    },
  },

  zoom: {
    play: async (visitor) => {
      await visitor.say('image');
      await visitor.button('Enlarge red.png').click();
      await visitor.page.getByRole('dialog').waitFor();
    },
  },

  texts: {
    play: async (visitor) => {
      await visitor.say('text');
      await visitor.see('text body 42');
      await visitor.idle();
      await visitor.say('code');
      await visitor.page.locator('[aria-label="Code, java"] span').first().waitFor();
    },
  },

  document: {
    play: async (visitor) => {
      await visitor.say('pdf');
      await visitor.page.getByText('Hello pdf').waitFor({ state: 'attached', timeout: 20_000 });
    },
  },

  media: {
    play: async (visitor) => {
      await visitor.say('audio');
      await visitor.idle();
      await visitor.say('video');
      await visitor.page.waitForFunction(() => document.querySelector('video')?.readyState > 0);
    },
  },

  table: {
    play: async (visitor) => {
      await visitor.say('dataframe');
      await visitor.see('town0');
    },
  },

  chart: {
    play: async (visitor) => {
      await visitor.say('plotly');
      await visitor.page
        .locator('.js-plotly-plot .bars path')
        .nth(1)
        .waitFor({ state: 'attached', timeout: 20_000 });
    },
  },

  custom: {
    play: async (visitor) => {
      await visitor.say('custom');
      await visitor.see('count is 1');
      await visitor.idle();
      await visitor.say('unknown');
      await visitor.see('upper');
    },
  },

  side: {
    play: async (visitor) => {
      await visitor.say('side');
      await visitor.see('see');
      await visitor.idle();
      const link = visitor.page.getByRole('button', { name: 'sidenote', exact: true });
      await link.click();
      await visitor.page.getByRole('complementary').getByText('beside the chat').waitFor();
    },
  },

  ownPage: {
    play: async (visitor) => {
      await visitor.say('page');
      await visitor.idle();
      await visitor.page.getByRole('link', { name: 'pagenote' }).click();
      await visitor.page.getByText('on its own page').waitFor();
    },
  },

  tasks: {
    play: async (visitor) => {
      await visitor.say('tasklist');
      await visitor.see('tasks done');
      await visitor.see('Over');
      await visitor.idle();
    },
  },

  toast: {
    play: async (visitor) => {
      await visitor.say('toast Your tickets are in the drawer.');
      await visitor.page.getByText('Your tickets are in the drawer.').last().waitFor();
    },
  },
};
