package gg.jte.generated.ondemand.tag;
import howtotalk.files.Attachments;
import howtotalk.files.Attachments.Shown;
@SuppressWarnings("unchecked")
public final class JteattachmentsGenerated {
	public static final String JTE_NAME = "tag/attachments.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,4,4,4,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,6,6,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,10,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,12,12,13,13,13,13,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,18,18,20,20,22,22,22,2,2,2,2};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Attachments attachments) {
		jteOutput.writeContent("<ul class=\"files rows\" role=\"list\">\n");
		for (var file : attachments.files()) {
			jteOutput.writeContent("<li><p class=\"row__title\"><a");
			var __jte_html_attribute_0 = file.href();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(file.name());
			jteOutput.writeContent("</a> <span class=\"row__meta num\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(file.meta());
			jteOutput.writeContent("</span></p>\n");
			if (file.shown() == Shown.PICTURE) {
				jteOutput.writeContent("<img class=\"files__shown\"");
				var __jte_html_attribute_1 = file.href();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" src=\"");
					jteOutput.setContext("img", "src");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("img", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_2 = file.name();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" alt=\"");
					jteOutput.setContext("img", "alt");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("img", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" loading=\"lazy\">\n");
			} else if (file.shown() == Shown.SOUND) {
				jteOutput.writeContent("<audio class=\"files__shown\"");
				var __jte_html_attribute_3 = file.href();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
					jteOutput.writeContent(" src=\"");
					jteOutput.setContext("audio", "src");
					jteOutput.writeUserContent(__jte_html_attribute_3);
					jteOutput.setContext("audio", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" controls preload=\"metadata\"");
				var __jte_html_attribute_4 = file.name();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("audio", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_4);
					jteOutput.setContext("audio", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent("></audio>\n");
			} else if (file.shown() == Shown.FILM) {
				jteOutput.writeContent("<video class=\"files__shown\"");
				var __jte_html_attribute_5 = file.href();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
					jteOutput.writeContent(" src=\"");
					jteOutput.setContext("video", "src");
					jteOutput.writeUserContent(__jte_html_attribute_5);
					jteOutput.setContext("video", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" controls preload=\"metadata\"");
				var __jte_html_attribute_6 = file.name();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("video", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_6);
					jteOutput.setContext("video", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent("></video>\n");
			} else if (file.shown() == Shown.PAGES) {
				jteOutput.writeContent("<div class=\"files__pages\" role=\"region\" tabindex=\"0\" aria-label=\"Pages of ");
				jteOutput.setContext("div", "aria-label");
				jteOutput.writeUserContent(file.name());
				jteOutput.setContext("div", null);
				jteOutput.writeContent("\">\n");
				for (var page : file.pages()) {
					jteOutput.writeContent("<img");
					var __jte_html_attribute_7 = page.href();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
						jteOutput.writeContent(" src=\"");
						jteOutput.setContext("img", "src");
						jteOutput.writeUserContent(__jte_html_attribute_7);
						jteOutput.setContext("img", null);
						jteOutput.writeContent("\"");
					}
					var __jte_html_attribute_8 = page.words();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
						jteOutput.writeContent(" alt=\"");
						jteOutput.setContext("img", "alt");
						jteOutput.writeUserContent(__jte_html_attribute_8);
						jteOutput.setContext("img", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" loading=\"lazy\">\n");
				}
				jteOutput.writeContent("</div>\n");
			}
			jteOutput.writeContent("</li>\n");
		}
		jteOutput.writeContent("</ul>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Attachments attachments = (Attachments)params.get("attachments");
		render(jteOutput, jteHtmlInterceptor, attachments);
	}
}
