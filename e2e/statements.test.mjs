// Words that land: from a held message, by its notes, to the slip and to how it landed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, axeFinds, begin, follow, journeys, launch, misfits, open, pick, press, says, serve } from './given.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const journey = journeys(() => browser);

journey('a held message is said in other words', async (page, _, isScripted) => {
  await begin(page);
  await page.goto('/hold');
  await page.getByLabel('Write it exactly as it comes. It stays here.').fill('You never answer. I am nothing to you.');
  await page.getByLabel('Who is it to?').fill('Tomas');
  await press(page, 'Keep it here');
  await follow(page, 'Read it again');
  await page.getByRole('link', { name: /Say it another way/ }).click();
  await says(page, 'You never answer. I am nothing to you.');
  await page.getByLabel('When…').fill('the message was read and no answer came');
  await page.getByLabel('I felt…').fill('ignored');
  if (isScripted) {
    // The note comes by itself when typing rests, and takes nothing from who types on.
    await page.getByText('says what they did').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'felt');
  } else {
    await press(page, 'Show my sentence');
  }
  await says(page, 'I felt ignored');
  await pick(page, 'instead', 'lonely');
  await page.getByLabel('I need, or it matters to me…').fill('to know what to expect');
  await page.getByLabel('Would you be willing to…').fill('send one line');
  await page.getByLabel('For how long, or when?').fill('tonight');
  await press(page, 'Save');
  await says(page, 'Saved. Say it when you\'re ready.');
  await says(page, 'When the message was read and no answer came, I felt lonely. I need to know what to expect. Would you be willing to send one line, tonight?');
  assert.equal(await page.getByRole('button', { name: 'Print' }).isVisible(), isScripted);
  assert.deepEqual(await misfits(page), []);
  await page.getByRole('link', { name: /I said it/ }).click();
  await page.getByLabel('How did it land?').fill('He read it twice.');
  await press(page, 'Save');
  await says(page, 'He read it twice.');
  await page.goto('/practice');
  await page.getByRole('link', { name: /Words that land/ }).click();
  await says(page, 'Said');
});

journey('a word of harm opens the way to help and blocks nothing', async (page, _, isScripted) => {
  await begin(page);
  await page.goto('/statements/new');
  await page.getByLabel('When…').fill('you stood in the door');
  await page.getByLabel('I felt…').fill('threatened');
  if (isScripted) await page.getByText('more than a matter of words').waitFor();
  else await press(page, 'Show my sentence');
  await says(page, 'This is not about wording.');
  assert.deepEqual(await misfits(page), []);
  await press(page, 'Save');
  await says(page, 'When you stood in the door, I felt threatened.');
});

journey('a drill shows its answer after it was tried', async (page) => {
  await begin(page);
  await page.goto('/statements/drills');
  await page.getByRole('link', { name: /You never listen when I talk about work/ }).click();
  await follow(page, 'listen when I talk about work');
  await says(page, 'One "never" invites');
  await follow(page, 'Next sentence');
  await says(page, 'I feel that you don\'t want me there.');
});

test('the slip is all that is printed, and its pages please axe', async (t) => {
  const server = await serve();
  t.after(() => server.end());
  const page = await open(browser, server, PHONE);
  await begin(page);
  await page.goto('/statements/new');
  assert.deepEqual(await axeFinds(page), []);
  await page.getByLabel('When…').fill('you never ask');
  await page.getByText('hard to hear').waitFor();
  assert.deepEqual(await axeFinds(page), []);
  await press(page, 'Save');
  await says(page, 'Saved.');
  assert.deepEqual(await axeFinds(page), []);
  await page.emulateMedia({ media: 'print' });
  assert.equal((await page.locator('body').innerText()).trim().replace(/\s+/g, ' '), 'You never ask.');
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/statements');
  assert.deepEqual(await axeFinds(page), []);
});
