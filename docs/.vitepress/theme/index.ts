// The theme without its fonts: the reader's own will do.
export { default } from 'vitepress/theme-without-fonts';
