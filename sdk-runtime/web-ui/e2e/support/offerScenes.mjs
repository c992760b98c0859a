const text = (name, content) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

async function offerAll(visitor) {
  await visitor.say('offer all');
  await visitor.see('Choose.');
  await visitor.page.locator('svg.lucide-brain').waitFor();
}

/** What stands around the composer, as the double offers it. */
export const OFFER_SCENES = {
  offered: { play: offerAll },

  modes: {
    play: async (visitor) => {
      await offerAll(visitor);
      await visitor.button('Model: Careful').click();
      await visitor.page.locator('svg.lucide-zap').waitFor();
    },
  },

  settings: {
    play: async (visitor) => {
      await offerAll(visitor);
      await visitor.button('Chat settings').click();
      await visitor.page.getByRole('slider').waitFor();
      await visitor.page.getByRole('checkbox', { name: 'Bus' }).check();
    },
  },

  settingsWrong: {
    play: async (visitor) => {
      await offerAll(visitor);
      await visitor.button('Chat settings').click();
      await visitor.page.getByRole('tab', { name: 'Who and when' }).click();
      await visitor.page.getByRole('textbox', { name: 'People' }).fill('two');
      await visitor.page.getByLabel('To', { exact: true }).fill('2026-11-21');
      await visitor.button('Confirm').click();
    },
  },

  shortcuts: {
    play: async (visitor) => {
      await visitor.box.press('Control+/');
      await visitor.page.getByRole('dialog').waitFor();
    },
  },

  categories: {
    play: async (visitor) => {
      await withSettings(visitor, {
        starterCategories: [
          { label: 'On the lake', icon: 'sailboat', starters: [starter('Boats today', 'ship')] },
          {
            label: 'On foot',
            icon: 'footprints',
            starters: [starter('A walk of two hours', 'timer'), starter('Up the Rigi', 'mountain')],
          },
        ],
      });
      await visitor.button('On foot').click();
      await visitor.page.locator('svg.lucide-mountain').waitFor();
    },
  },

  profiles: {
    play: async (visitor) => {
      await withSettings(visitor, {
        chatProfiles: [
          { name: 'Pilot', markdown_description: 'Knows **every boat**', icon: 'ship' },
          {
            name: 'Guide',
            markdown_description: 'Knows the [paths](https://paths.example)',
            icon: 'mountain',
          },
        ],
      });
      await visitor.button('Talk to: Pilot').click();
      await visitor.page.locator('svg.lucide-mountain').waitFor();
    },
  },

  keys: {
    play: async (visitor) => {
      await withSettings(visitor, { userEnv: ['TIMETABLE_KEY', 'MAPS_KEY'] }, true);
      await visitor.page.getByLabel('TIMETABLE_KEY', { exact: true }).fill('secret');
      await visitor.button('Start chatting').click();
    },
  },
};

const starter = (label, icon) => ({ label, message: label, command: null, icon });

/** The same agent, which says something else about itself. */
export async function withSettings({ page, box }, change, locked = false) {
  await page.route('**/project/settings?*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), ...change } });
  });
  await page.reload();
  if (!locked) await box.waitFor();
}

/** The same with a real agent. */
export const AGENT_OFFER_SCENES = {
  starters: { play: (visitor) => visitor.button('Find cats').waitFor() },

  attachments: {
    play: async (visitor) => {
      const input = visitor.page.locator('main input[type=file]').first();
      await input.setInputFiles([text('notes of a long afternoon by the lake.txt', 'one')]);
      await visitor.page.getByText('3 bytes').waitFor();
      await visitor.page.route('**/project/file?*', (route) =>
        route.fulfill({ status: 400, json: { detail: 'File type not allowed' } }),
      );
      await input.setInputFiles([text('map.svg', 'two'), text('big.bin', 'x'.repeat(2_000_001))]);
      await visitor.page.getByText(/^Not uploaded/).waitFor();
    },
  },

  uploading: {
    play: async (visitor) => {
      await visitor.page.route('**/project/file?*', () => undefined);
      const input = visitor.page.locator('main input[type=file]').first();
      await input.setInputFiles([text('timetable.pdf', 'one')]);
      await visitor.page.getByText(/^Uploading/).waitFor();
      await visitor.say('What is in it?');
    },
  },

  dropping: {
    play: async (visitor) => {
      await visitor.button('Attach files').waitFor();
      await visitor.page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['x'], 'x.txt'));
        window.dispatchEvent(new DragEvent('dragenter', { dataTransfer, cancelable: true }));
      });
      await visitor.page.getByText('Drop files here').waitFor();
    },
  },

  commands: {
    play: async (visitor) => {
      await visitor.button('Draw').waitFor();
      await visitor.box.pressSequentially('/');
      await visitor.page.locator('[role=option] svg.lucide-globe').waitFor();
    },
  },

  recording: {
    play: async (visitor) => {
      await visitor.button('Speak').click();
      await visitor.button('Stop recording').waitFor();
    },
  },
};
