package gg.jte.generated.ondemand.tag;
import howtotalk.web.Levels;
@SuppressWarnings("unchecked")
public final class JtelevelsGenerated {
	public static final String JTE_NAME = "tag/levels.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,4,4,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,6,6,8,8,8,10,10,10,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Levels levels) {
		jteOutput.writeContent("<fieldset class=\"crit\"");
		var __jte_html_attribute_0 = levels.name();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" data-criterion=\"");
			jteOutput.setContext("fieldset", "data-criterion");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("fieldset", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("><legend><span class=\"crit__head\"><span class=\"crit__name\">");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(levels.title());
		jteOutput.writeContent("</span> <span class=\"crit__pts\" data-points>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(levels.points());
		jteOutput.writeContent("</span></span></legend>\n<div class=\"levels\">\n");
		for (var level : levels.choices()) {
			jteOutput.writeContent("<label class=\"level\"><input type=\"radio\"");
			var __jte_html_attribute_1 = levels.name();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
				jteOutput.writeContent(" name=\"");
				jteOutput.setContext("input", "name");
				jteOutput.writeUserContent(__jte_html_attribute_1);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_2 = level.value();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
				jteOutput.writeContent(" value=\"");
				jteOutput.setContext("input", "value");
				jteOutput.writeUserContent(__jte_html_attribute_2);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_3 = level.value().equals(levels.value());
			if (__jte_html_attribute_3) {
			jteOutput.writeContent(" checked");
			}
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("input", "aria-label");
			jteOutput.writeUserContent(levels.title());
			jteOutput.setContext("input", null);
			jteOutput.writeContent(": ");
			jteOutput.setContext("input", "aria-label");
			jteOutput.writeUserContent(level.words());
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
			var __jte_html_attribute_4 = level.share();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" data-share=\"");
				jteOutput.setContext("input", "data-share");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_5 = level.why();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
				jteOutput.writeContent(" data-why=\"");
				jteOutput.setContext("input", "data-why");
				jteOutput.writeUserContent(__jte_html_attribute_5);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent("><span><b>");
			jteOutput.setContext("b", null);
			jteOutput.writeUserContent(level.mark());
			jteOutput.writeContent("</b></span></label>\n");
		}
		jteOutput.writeContent("</div>\n<p class=\"crit__why\" data-why-line>");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(levels.why());
		jteOutput.writeContent("</p>\n</fieldset>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Levels levels = (Levels)params.get("levels");
		render(jteOutput, jteHtmlInterceptor, levels);
	}
}
