import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** To look at the kit: `npx vite -c src/renderer/ui/gallery/vite.config.ts`. No part of the app. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
});
