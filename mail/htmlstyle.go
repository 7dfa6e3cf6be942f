package mail

import "strings"

// applyStyle notes what hides text: no display, no size, or the colour of the
// ground. Hidden text is never the author's: preheaders, trackers, spam filters' bait.
func (e *element) applyStyle(a attributes) {
	if a.style == "" && a.color == "" && a.ground == "" {
		return
	}
	if a.color != "" {
		e.color = a.color
	}
	if a.ground != "" {
		e.ground = a.ground
	}
	if a.style != "" {
		e.readStyle(a.style)
	}
	e.hidden = e.hidden || sameColor(e.color, e.ground)
}

func (e *element) readStyle(style string) {
	for decl := range strings.SplitSeq(style, ";") {
		key, value, _ := strings.Cut(decl, ":")
		value = strings.TrimSuffix(value, "!important")
		switch key {
		case "color":
			e.color = colorOf(value)
		case "background", "background-color":
			e.ground = groundOf(value)
		default:
			e.hidden = e.hidden || hides(key, value)
		}
	}
}

// hides reports a declaration that makes text invisible.
func hides(key, value string) bool {
	switch key {
	case "display":
		return value == "none"
	case "visibility":
		return value == "hidden" || value == "collapse"
	case "opacity":
		return value == "0" || value == "0.0"
	case "font-size", "max-height", "max-width":
		return zeroSize(value)
	case "mso-hide":
		return value == "all"
	}
	return false
}

func zeroSize(v string) bool {
	switch strings.TrimRight(v, "pxemt%r") {
	case "0", "0.0", "0.1", "1":
		return v != "1em" && v != "1rem" && v != "1%"
	}
	return false
}

// sameColor reports text in the colour of what is behind it; both default to
// what is usual, black on white.
func sameColor(text, ground string) bool {
	if text == "" {
		return false
	}
	if ground == "" {
		ground = "#ffffff"
	}
	return text == ground
}

// colorOf writes a colour as "#rrggbb", as far as it can be read.
func colorOf(s string) string {
	if len(s) == 7 && s[0] == '#' {
		return strings.ToLower(s)
	}
	s = strings.ToLower(strings.TrimSpace(s))
	if name, ok := colorNames[s]; ok {
		return name
	}
	if len(s) == 4 && s[0] == '#' {
		return string([]byte{'#', s[1], s[1], s[2], s[2], s[3], s[3]})
	}
	return s
}

// groundOf reads the colour out of a background; an image counts as dark.
func groundOf(s string) string {
	if strings.Contains(s, "url(") || strings.Contains(s, "gradient") {
		return "image"
	}
	if s == "none" || s == "transparent" || s == "inherit" || s == "initial" {
		return ""
	}
	return colorOf(s)
}

var colorNames = map[string]string{
	"white": "#ffffff", "rgb(255,255,255)": "#ffffff", "black": "#000000", "rgb(0,0,0)": "#000000",
	"windowtext": "#000000", "window": "#ffffff", "transparent": "#ffffff", "rgba(0,0,0,0)": "#ffffff",
	"inherit": "", "initial": "", "currentcolor": "",
}

// hiddenClasses reads the style sheet for classes that are not displayed.
func hiddenClasses(s string) map[string]bool {
	i := strings.Index(s, "<style")
	if i < 0 || !strings.Contains(s, "display") {
		return nil
	}
	sheet := s[i:min(len(s), i+64<<10)]
	if end := strings.Index(sheet, "</style"); end >= 0 {
		sheet = sheet[:end]
	}
	if media := strings.Index(sheet, "@media"); media >= 0 {
		sheet = sheet[:media] // what is hidden on one kind of screen only is not hidden
	}
	_, sheet, _ = strings.Cut(sheet, ">")
	var hidden map[string]bool
	for rule := range strings.SplitSeq(sheet, "}") {
		selector, body, ok := strings.Cut(rule, "{")
		if !ok || !strings.Contains(squeezeStyle([]byte(body)), "display:none") {
			continue
		}
		name, ok := strings.CutPrefix(strings.TrimSpace(selector), ".")
		if ok && !strings.ContainsAny(name, " .,:>") {
			if hidden == nil {
				hidden = make(map[string]bool)
			}
			hidden[name] = true
		}
	}
	return hidden
}

// hiddenClass reports an element of such a class.
func (r *renderer) hiddenClass(class string) bool {
	if len(r.hiddenClasses) == 0 || class == "" {
		return false
	}
	for c := range strings.FieldsSeq(class) {
		if r.hiddenClasses[c] {
			return true
		}
	}
	return false
}
