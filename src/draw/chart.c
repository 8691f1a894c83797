/* The table of charts. */
#include "limber/draw/chart.h"

#include "limber/base/text.h"

#define CHART(id) extern const struct chart chart_##id;
#include "charts.def"
#undef CHART

#define CHART(id) &chart_##id,
const struct chart *const charts[] = {
#include "charts.def"
};
#undef CHART

const size_t n_charts = ARRAY_LEN(charts);

const struct chart *chart_find(const char *id)
{
	for (size_t i = 0; i < n_charts; i++) {
		if (text_eq(charts[i]->id, id))
			return charts[i];
	}
	return NULL;
}
