const text = (name, content) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

/** How to get the page into the states that take more than the double knows. */
export const AGENT_SCENES = {
  askText: {
    play: async (visitor) => {
      await visitor.say('ask text');
      await visitor.page.getByRole('group', { name: 'Question' }).waitFor();
      await visitor.box.fill('Ada Lovel');
    },
  },

  askChoice: {
    play: async (visitor) => {
      await visitor.say('ask action');
      await visitor.button('Yes').waitFor();
    },
  },

  askFiles: {
    play: async (visitor) => {
      await visitor.say('ask file');
      const input = visitor.page.locator('[aria-label="Drop files here"] input');
      await input.setInputFiles([text('notes.txt', 'one'), text('table.csv', 'a,b')]);
      await visitor.see('only .txt');
      await visitor.page.route('**/project/file*', (route) => route.abort('connectionreset'));
      await input.setInputFiles([text('a letter with a rather long name.txt', 'two')]);
      await visitor.see('Not uploaded', 20_000);
    },
  },

  actions: {
    play: async (visitor) => {
      await visitor.say('actions');
      await visitor.button('OK').click();
      await visitor.see('action ok 1');
      await visitor.page.route('**/project/action', () => undefined);
      await visitor.button('Remove me').click();
    },
  },

  actionGone: {
    play: async (visitor) => {
      await visitor.say('actions');
      await visitor.button('No handler').click();
      await visitor.page.getByText('No handler for the action nobody').waitFor();
    },
  },

  editing: {
    play: async (visitor) => {
      await visitor.say('echo The boat leaves at 09:12.');
      await visitor.see('The boat leaves', 20_000);
      await visitor.say('echo And back at 17:40.');
      await visitor.idle();
      const row = visitor.rows.first();
      await row.hover();
      await row.getByRole('button', { name: 'Edit message' }).click();
    },
  },

  editWhileWorking: {
    play: async (visitor) => {
      await visitor.say('long 30');
      await visitor.see('long begins');
      await visitor.page.keyboard.press('ArrowUp');
      await visitor.page.keyboard.press('Enter');
      await visitor.page.getByRole('dialog').waitFor();
    },
  },

  answered: {
    play: async (visitor) => {
      await visitor.say('ask text');
      await visitor.page.getByRole('group', { name: 'Question' }).waitFor();
      await visitor.say('Ada');
      await visitor.see('hello Ada');
      await visitor.say('ask action');
      await visitor.button('Yes').click();
      await visitor.see('chose yes y');
      await visitor.idle();
      await visitor.rows.first().hover();
    },
  },
};
