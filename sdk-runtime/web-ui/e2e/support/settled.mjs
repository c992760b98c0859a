/**
 * Waits until a page looks as it will: its texts are drawn, fonts and images are there, and what
 * moves has arrived.
 */
export async function settled(page) {
  await page.waitForFunction(() => !document.querySelector('div[aria-busy]'));
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((next) => requestAnimationFrame(next));
    const images = [...document.images].filter(({ loading, src }) => src && loading !== 'lazy');
    await Promise.allSettled(images.map((image) => image.decode()));
    const arriving = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(arriving.map(({ finished }) => finished));
    // The list follows what it measures one frame later.
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  });
}
