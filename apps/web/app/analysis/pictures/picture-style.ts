/** What a picture wears when it leaves the page: the light theme, in full. */
export const PICTURE_STYLE = `
svg{background:#fffefb}
text{fill:#4c565d;font:11px 'IBM Plex Sans',system-ui,sans-serif}
.an-label,.an-name,.an-axis-name{font-size:12px}.an-label,.an-name{fill:#1b2024}
.an-grid line{stroke:#d8d3c5}.an-axis line{stroke:#8c8a7f}
.an-reference,.an-zero,.an-zero-across{stroke:#4c565d;stroke-dasharray:4 3}
.an-threshold{stroke:#1b2024;stroke-width:1.5;stroke-dasharray:1 3;stroke-linecap:round}
.an-mark-0,.an-mark-1,.an-mark-2{fill:#0b5563;fill-opacity:.55}.an-mark-1{fill:#1b2024}.an-mark-2{fill:#7a5200}
.an-mark-3{fill:none;stroke:#4c565d}.an-mark-4{fill:none;stroke:#4c565d}
path.an-line{fill:none;stroke:#0b5563;stroke-width:1.75;vector-effect:non-scaling-stroke}
path.an-line-1{stroke:#1b2024;stroke-dasharray:6 3}path.an-line-2{stroke:#7a5200;stroke-dasharray:2 3}
path.an-line-3{stroke:#4c565d;stroke-dasharray:8 2 2 2}path.an-line-reference{stroke:#4c565d;stroke-dasharray:4 3;stroke-width:1}
.an-band{fill:#0b5563;fill-opacity:.13}.an-band-1{fill:#1b2024;fill-opacity:.09}.an-band-2{fill:#7a5200}
.an-stem{stroke:#0b5563;stroke-width:2}.an-arrow{stroke:#1b2024;stroke-width:1.25}
.an-bar{fill:#0b5563;fill-opacity:.6}.an-bar-1{fill:#4c565d}
.an-raw{fill:#4c565d;fill-opacity:.35}.an-box{fill:#dfecee;fill-opacity:.6;stroke:#0b5563}
.an-median{stroke:#1b2024;stroke-width:2}.an-whisker{stroke:#0b5563}
.an-interval{stroke:#0b5563;stroke-width:4}.an-point{fill:#1b2024;stroke:#fffefb;stroke-width:1.5}
.an-curve-interval{stroke:#0b5563;stroke-width:1.5}.an-curve-straddles{stroke:#8c8a7f}
.an-curve-point{fill:#0b5563}.an-curve-open{fill:#fffefb;stroke:#4c565d}.an-choice{fill:#1b2024}`;
