package gg.jte.generated.ondemand.layout;
import gg.jte.Content;
import howtotalk.web.Frame;
@SuppressWarnings("unchecked")
public final class JteframeGenerated {
	public static final String JTE_NAME = "layout/frame.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,8,8,8,8,8,8,8,8,8,8,12,12,12,13,13,13,13,14,14,14,14,16,16,16,16,17,17,18,18,18,18,18,18,18,18,19,19,21,21,21,21,21,21,21,25,25,26,26,26,26,27,27,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,29,29,31,31,32,33,33,33,33,33,33,34,34,36,36,38,38,39,39,39,39,39,39,39,39,39,40,40,41,41,41,41,41,41,41,42,42,43,43,47,47,47,2,3,4,5,6,6,6,6};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Frame frame, Content content, String main, String body, String script) {
		jteOutput.writeContent("<!doctype html>\n<html lang=\"en\"");
		var __jte_html_attribute_0 = frame.accountId();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" data-account=\"");
			jteOutput.setContext("html", "data-account");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n<title>");
		jteOutput.setContext("title", null);
		jteOutput.writeUserContent(frame.title());
		jteOutput.writeContent(" · How to Talk</title>\n<link rel=\"stylesheet\" href=\"");
		jteOutput.setContext("link", "href");
		jteOutput.writeUserContent(frame.assets());
		jteOutput.setContext("link", null);
		jteOutput.writeContent("/look.css\">\n<link rel=\"icon\" href=\"");
		jteOutput.setContext("link", "href");
		jteOutput.writeUserContent(frame.assets());
		jteOutput.setContext("link", null);
		jteOutput.writeContent("/icon.svg\" type=\"image/svg+xml\">\n<meta name=\"htmx-config\" content='{\"includeIndicatorStyles\":false,\"allowEval\":false}'>\n<script type=\"module\" src=\"");
		jteOutput.setContext("script", "src");
		jteOutput.writeUserContent(frame.assets());
		jteOutput.setContext("script", null);
		jteOutput.writeContent("/app.js\"></script>\n");
		if (!script.isEmpty()) {
			jteOutput.writeContent("<script type=\"module\" src=\"");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(frame.assets());
			jteOutput.setContext("script", null);
			jteOutput.writeContent("/");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(script);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"></script>\n");
		}
		jteOutput.writeContent("</head>\n<body class=\"");
		jteOutput.setContext("body", "class");
		jteOutput.writeUserContent(frame.tabbar() ? "has-tabbar " : "");
		jteOutput.setContext("body", null);
		jteOutput.setContext("body", "class");
		jteOutput.writeUserContent(body);
		jteOutput.setContext("body", null);
		jteOutput.writeContent("\">\n<a class=\"skip\" href=\"#main\">Skip to the page</a>\n<header class=\"masthead\"><div class=\"masthead__in\">\n<a class=\"wordmark\" href=\"/\"><b aria-hidden=\"true\">“</b>How to Talk</a>\n");
		if (!frame.nav().isEmpty()) {
			jteOutput.writeContent("<nav class=\"nav ");
			jteOutput.setContext("nav", "class");
			jteOutput.writeUserContent(frame.tabbar() ? "nav--student" : "nav--staff");
			jteOutput.setContext("nav", null);
			jteOutput.writeContent("\" aria-label=\"Main\">\n");
			for (var link : frame.nav()) {
				jteOutput.writeContent("<a");
				var __jte_html_attribute_1 = link.href();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_2 = link.current() ? "page" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(link.words());
				if (link.count() > 0) {
					jteOutput.writeContent("<span class=\"count\">");
					jteOutput.setContext("span", null);
					jteOutput.writeUserContent(link.count());
					jteOutput.writeContent("<span class=\"vh\"> waiting</span></span>");
				}
				jteOutput.writeContent("</a>\n");
			}
			jteOutput.writeContent("</nav>\n");
		}
		if (!frame.visitorName().isEmpty()) {
			jteOutput.writeContent("<div class=\"masthead__end\"><span class=\"masthead__course\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.course());
			jteOutput.writeContent("</span><a href=\"/settings\">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(frame.visitorName());
			jteOutput.writeContent("</a></div>\n");
		}
		jteOutput.writeContent("</div></header>\n");
		if (frame.demo()) {
			jteOutput.writeContent("<p class=\"demo-line\"><strong>Demonstration.</strong> Invented people; nothing here is kept.</p>\n");
		}
		jteOutput.writeContent("<main id=\"main\"");
		var __jte_html_attribute_3 = main;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" class=\"");
			jteOutput.setContext("main", "class");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("main", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n");
		if (frame.notice() != null) {
			jteOutput.writeContent("<div class=\"notice ");
			jteOutput.setContext("div", "class");
			jteOutput.writeUserContent(frame.notice().tone() == Frame.Tone.OK ? "notice--ok" : "notice--attn");
			jteOutput.setContext("div", null);
			jteOutput.writeContent("\" role=\"status\"><p>");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.notice().words());
			jteOutput.writeContent("</p></div>\n");
		}
		jteOutput.setContext("main", null);
		jteOutput.writeUserContent(content);
		jteOutput.writeContent("\n</main>\n</body>\n</html>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Frame frame = (Frame)params.get("frame");
		Content content = (Content)params.get("content");
		String main = (String)params.getOrDefault("main", "page");
		String body = (String)params.getOrDefault("body", "");
		String script = (String)params.getOrDefault("script", "");
		render(jteOutput, jteHtmlInterceptor, frame, content, main, body, script);
	}
}
