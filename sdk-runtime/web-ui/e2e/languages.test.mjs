import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openWorld, real } from './support/world.mjs';

describe('the page in another language', { skip: real }, () => {
  let world;
  before(async () => (world = await openWorld()));
  afterEach(() => world.leave());
  after(() => world.close());

  const spoken = ({ page }) =>
    page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

  it('isInTheBrowsersFromTheFirstPaint', async () => {
    const { page, box, ...visitor } = await world.visit({ locale: 'de-DE' });
    assert.equal(await box.getAttribute('placeholder'), 'Nachricht an Pilot');
    const [words, told] = await page.evaluate(() => [
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /\/de-[^/]*\.js$/.test(name)),
      document.querySelector('link[rel=modulepreload]')?.href,
    ]);
    // Once, and because the document was told so: beside the page rather than after it.
    assert.deepEqual(words, [told]);
    assert.deepEqual(visitor.complaints, []);
  });

  it('isInTheOneThatIsChosenAndKeepsWhatIsThere', async () => {
    const visitor = await world.visit({ reducedMotion: 'reduce' });
    const { page, box } = visitor;
    const asked = page.waitForRequest(/project\/settings\?language=ar/);
    await visitor.say('echo one');
    await visitor.see('one');
    await box.fill('a draft');
    await visitor.button('Preferences').click();
    await page.getByLabel('Language').selectOption({ label: 'العربية' });
    await page.getByLabel('اللغة').waitFor();
    await asked;
    assert.deepEqual(await spoken(visitor), ['ar', 'rtl']);
    assert.equal(await box.inputValue(), 'a draft');
    const menu = await page.getByLabel('اللغة').boundingBox();
    assert.ok(menu.x >= 0, 'the menu is on the screen');
    assert.equal((await page.getByRole('banner').boundingBox()).x, 0);
    await page.reload();
    await visitor.button('إرسال').waitFor();
    assert.deepEqual(await spoken(visitor), ['ar', 'rtl']);
    assert.deepEqual(visitor.complaints, []);
  });

  it('isInTheApplicationsAndItsOwnWords', async () => {
    const visitor = await world.visit({ open: false });
    const { page } = visitor;
    const decided = JSON.stringify({ language: 'fr', texts: ['fr'] });
    await page.route(visitor.url + '/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '<meta charset',
        `<meta name="parley:application" content='${decided}'><meta charset`,
      );
      await route.fulfill({ response, body });
    });
    await page.route('**/public/texts/fr.json', (route) =>
      route.fulfill({ json: { 'composer.placeholder': 'Demandez à {name}' } }),
    );
    await visitor.open();
    assert.equal(await visitor.box.getAttribute('placeholder'), 'Demandez à Pilot');
    await visitor.button('Préférences').click();
    await page.getByRole('radio', { name: 'Sombre' }).waitFor();
    assert.equal(await page.getByRole('combobox').count(), 0);
    assert.deepEqual(visitor.complaints, []);
  });
});
