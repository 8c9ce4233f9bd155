package com.martlet.jobs;

/** Mappings of the sources that tests read; ' stands for a double quote. */
public final class Mappings {

    public static final String SHOP =
            """
            {'datasets':{'purchases':{'fields':{
              'purchased_at':{'column':'at'},'customer_id':{'column':'customer'},
              'product_name':{'column':'product'},'unit_price':{'column':'price'}}}}}""";

    public static final String CLICKS =
            """
            {'datasets':{'events':{'fields':{
              'occurred_at':{'column':'at'},'event_type':{'column':'type'},
              'customer_id':{'column':'customer'}}}}}""";

    public static final String KAGGLE =
            """
            {'datasets':{
              'events':{'fields':{
                'occurred_at':{'column':'event_time','parse':'yyyy-MM-dd HH:mm:ss z'},
                'event_type':{'column':'event_type'},'product_id':{'column':'product_id'},
                'category_code':{'column':'category_code'},'brand':{'column':'brand'},
                'price':{'column':'price'},'customer_id':{'column':'user_id'},
                'session_id':{'column':'user_session'}}},
              'purchases':{'fields':{
                'purchased_at':{'column':'event_time','parse':'yyyy-MM-dd HH:mm:ss z'},
                'order_id':{'column':'user_session'},'product_id':{'column':'product_id'},
                'category_code':{'column':'category_code'},'brand':{'column':'brand'},
                'unit_price':{'column':'price'},'customer_id':{'column':'user_id'}},
               'where':{'event_type':['purchase']}}}}""";

    public static final String ONLINE_RETAIL =
            """
            {'datasets':{'purchases':{'fields':{
              'purchased_at':{'column':'InvoiceDate','parse':'yyyy-MM-dd HH:mm:ss | d/M/yyyy H:mm'},
              'order_id':{'column':'InvoiceNo'},'product_id':{'column':'StockCode'},
              'product_name':{'column':'Description'},'quantity':{'column':'Quantity'},
              'unit_price':{'column':'UnitPrice'},'customer_id':{'column':'CustomerID'},
              'country':{'column':'Country'},
              'status':{'column':'InvoiceNo','prefixes':{'C':'cancelled'}}}}}}""";

    public static final String LGDE_ACCESS =
            """
            {'format':{'columns':['a_time','a_uid','a_id']},'datasets':{'events':{'fields':{
              'occurred_at':{'column':'a_time','parse':'epoch_seconds'},
              'event_type':{'column':'a_id'},'customer_id':{'column':'a_uid'}}}}}""";

    public static final String LGDE_PURCHASE =
            """
            {'format':{'columns':['p_time','p_uid','p_id','p_name','p_amount']},
             'datasets':{'purchases':{'fields':{
              'purchased_at':{'column':'p_time','parse':'epoch_seconds'},
              'customer_id':{'column':'p_uid'},'product_id':{'column':'p_id'},
              'product_name':{'column':'p_name'},'amount':{'column':'p_amount'}}}}}""";

    public static final String LGDE_USER =
            """
            {'format':{'columns':['u_id','u_name','u_gender','u_signup']},
             'datasets':{'customers':{'fields':{
              'customer_id':{'column':'u_id'},'customer_name':{'column':'u_name'},
              'gender':{'column':'u_gender','map':{'남':'male','여':'female'}},
              'signed_up_on':{'column':'u_signup','parse':'yyyyMMdd'}}}}}""";

    public static final String COMBINED_LOG =
            """
            {'format':{'type':'combined'},'datasets':{'events':{'fields':{
              'occurred_at':{'column':'time','parse':'dd/MMM/yyyy:HH:mm:ss Z'},
              'event_type':{'constant':'page_view'},'visitor_id':{'column':'host'},
              'page_url':{'column':'url'},'referrer':{'column':'referrer'}}}}}""";

    public static final String SERVICE_REQUESTS =
            """
            {'datasets':{'service_requests':{'fields':{
              'request_id':{'column':'number'},'status':{'column':'incident_state'},
              'channel':{'column':'contact_type'},
              'category':{'column':'category','nulls':['?']},'priority':{'column':'priority'},
              'opened_at':{'column':'opened_at','parse':'d/M/yyyy HH:mm'},
              'closed_at':{'column':'closed_at','parse':'d/M/yyyy HH:mm','nulls':['?']},
              'updated_at':{'column':'sys_updated_at','parse':'d/M/yyyy HH:mm'}}}}}""";

    private Mappings() {}
}
