// The theme without web fonts: the site loads nothing from other hosts, and system fonts suffice.
export { default } from 'vitepress/theme-without-fonts';
import './style.css';
