/** Style of the API page. A string without `<` or quotes: it is inserted as text. */
export const docsStyle = `
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h2 { margin-top: 3rem; border-bottom: 1px solid; }
  nav ul { list-style: none; padding: 0; }
  section { margin: 1.5rem 0; }
  h3 { margin-bottom: 0.25rem; }
  h4 { margin: 0.75rem 0 0.25rem; }
  .method { font-weight: 700; }
  .parameter { margin: 0.25rem 0; }
  pre { overflow-x: auto; padding: 0.75rem; border: 1px solid; border-radius: 4px; }
  th, td { text-align: left; padding: 0.25rem 1rem 0.25rem 0; }
`;
