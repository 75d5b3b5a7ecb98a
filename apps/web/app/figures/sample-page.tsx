import type { Language } from '@etalon/i18n';
import { ReadingPanel } from './reading-panel.tsx';
import { renderPage } from './render-page.tsx';
import { sampleReadings } from './sample-readings.ts';

/** Every sample reading in one panel, unfolded, as the server writes it: the page the browser tests look at. */
export function renderSamplePage(language: Language): Promise<string> {
  return renderPage({
    language,
    children: (
      <>
        <h1>Étalon</h1>
        <h2>{language === 'fr' ? 'Relevés' : 'Readings'}</h2>
        <ReadingPanel
          open
          readings={sampleReadings.map((reading) => ({ reading, sha256: reading.replay.inputsSha256 }))}
          hrefOf={({ path, locator = '' }) => `#${encodeURIComponent(`${path} ${locator}`)}`}
        />
      </>
    ),
  });
}
